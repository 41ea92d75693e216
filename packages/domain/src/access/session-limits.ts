/** A session without a request for so long is over. */
export const SESSION_IDLE_MINUTES = 30;
/** How long a one-time link opens: three days reach a person over a weekend. */
export const LINK_HOURS = 72;
