/** The ids of two extensions that do nothing: the one that ours is measured against, and one to start before both. */
export const BARE = 'bench.bare';
export const WARM_UP = 'bench.warmUp';

/** A view of the bare extension that it leaves to whoever measures. */
export const BARE_VIEW = 'bareRows';
/** Its command, which gives the editor's API as an ordinary extension has it. */
export const BARE_API = 'bare.api';
