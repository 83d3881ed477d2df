/** A platform's routes and precompiled validators: built from the specs into `built/`, and not checked in. */
declare module '*.tables.js' {
  export const table: import('./server/routeTable.ts').RouteTable;
  export const validators: import('./server/routeTable.ts').Validators;
}
