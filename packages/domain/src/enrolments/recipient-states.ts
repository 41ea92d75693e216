/** What a list of a programme's recipients is narrowed to. CONFLICT: ended by hand, and a list imported since still names them. */
export const RECIPIENT_STATES = ["ALL", "ACTIVE", "BY_HAND", "ENDED", "CONFLICT", "OVER", "UNLISTED"] as const;
export type RecipientState = (typeof RECIPIENT_STATES)[number];
