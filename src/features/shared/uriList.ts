/** The media type of files in a drag. */
export const URI_LIST = 'text/uri-list';
