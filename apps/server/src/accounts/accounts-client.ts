import type { PrismaClient } from "@sinergi/db/generated/client";

/** The database as the sign-in code has it: connected in the role `sinergi_accounts`, which reaches the account tables and nothing else. */
export type AccountsClient = PrismaClient;
