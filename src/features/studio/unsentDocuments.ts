/** Key of the memory of whether saved documents wait to be sent; read at start-up, so that a window knows whether to send them. */
export const UNSENT_DOCUMENTS = 'backlot.unsentDocuments';
