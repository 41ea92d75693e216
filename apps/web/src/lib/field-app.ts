/** Where the app for the field lives: a page of its own, opened as a document. */
export const FIELD_APP = "/lapangan/";
