/** The custom editor of storyboards. */
export const STORYBOARD_VIEW_TYPE = 'backlot.storyboard';
export const STORYBOARD_ENDING = '.storyboard.json';
