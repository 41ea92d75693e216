/** INVITED: nobody has chosen a password yet, so nobody can sign in. */
export const ACCOUNT_STATES = ["ACTIVE", "INVITED", "DISABLED"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];
