/** Key of the memory of what the status bar showed last; read at start-up, so that a window knows whether to show it. */
export const REMEMBERED_BALANCE = 'backlot.shownBalance';
