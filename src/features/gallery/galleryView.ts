/** The type of the gallery's panel, by which the editor brings it back after a reload. */
export const GALLERY_VIEW = 'backlot.gallery';

/** What a drag out of the gallery carries: the ids of outputs as a JSON list. The page names the same. */
export const OUTPUT_MIME = 'application/vnd.backlot.output';
