/** Least letters of a case's words and of each line on it; the phone asks for as many. */
export const CASE_TEXT_MIN_LENGTH = 5;
