/** Precompiled checks of requests: built from the specs into `built/`, and not checked in. */
declare module '*.checks.js' {
  export const checks: import('./check/compiledCheck.ts').RequestChecks;
}
