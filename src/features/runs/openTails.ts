/** Key of the workspace's memory of open tails; read at start-up, so that a window knows whether to go on. */
export const OPEN_TAILS = 'backlot.openTails';

/** The scheme of the documents that show the events of a run. */
export const TAIL_SCHEME = 'backlot-run';
