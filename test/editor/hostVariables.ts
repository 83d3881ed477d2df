/** Environment variables by which the runner and the entry inside the extension host talk. */
export const HOST_VARIABLES = {
  /** File to load: the suite's bundle. */
  tests: 'BACKLOT_HOST_TESTS',
  /** File of mocha's programming interface. */
  mocha: 'BACKLOT_HOST_MOCHA',
  /** File to write the result to. */
  result: 'BACKLOT_HOST_RESULT',
  /** Only the tests whose full title matches. */
  grep: 'BACKLOT_HOST_GREP',
} as const;
