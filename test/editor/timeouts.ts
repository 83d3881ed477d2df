/**
 * How long a test waits for what a user would see before it gives up. A test that passes hardly ever waits so long; one
 * on a machine that is busy with something else may, and is right to.
 */
export const WAIT_TIMEOUT_MS = 60_000;

/** Limit of a whole test or hook: several such waits, so that the failed wait is reported and not this limit. */
export const TEST_TIMEOUT_MS = 5 * WAIT_TIMEOUT_MS;
