import type { AccountRequestRow } from "@sinergi/db/access/account-requests.store";
import { ACCOUNT_SORTS, type AccountRow, type SessionRow } from "@sinergi/db/access/accounts.store";
import { ACCOUNT_STATES } from "@sinergi/domain/access/account-state";
import { APPROVAL_NOTE_MAX_LENGTH } from "@sinergi/domain/access/second-person";
import { ACCOUNT_NAME_MAX_LENGTH } from "@sinergi/domain/access/check-account";
import { ROLES } from "@sinergi/domain/access/roles";
import { z } from "zod";

const accountId = z.string().min(1).max(64);
const agency = z.string().max(40).nullable();
const opId = z.uuid();

export const listAccountsInputSchema = z.strictObject({
  text: z.string().trim().max(120).optional(),
  role: z.enum(ROLES).optional(),
  state: z.enum(ACCOUNT_STATES).optional(),
  agency: z.string().max(40).optional(),
  sort: z.enum(ACCOUNT_SORTS).default("name"),
  descending: z.boolean().default(false),
  page: z.int().min(1).max(10_000).default(1),
});
export const ACCOUNTS_PAGE_SIZE = 25;

export const accountInputSchema = z.strictObject({ id: accountId });
export const accountActInputSchema = z.strictObject({ opId, id: accountId });
export const inviteInputSchema = z.strictObject({ opId, email: z.string().max(254), name: z.string().max(ACCOUNT_NAME_MAX_LENGTH), role: z.enum(ROLES), agency });
export const newLinkInputSchema = z.strictObject({ opId, id: accountId, secondFactorToo: z.boolean().default(false) });
export const changeRoleInputSchema = z.strictObject({ opId, id: accountId, role: z.enum(ROLES), agency });
export const closeSessionsInputSchema = z.strictObject({ opId, id: accountId, sessionId: accountId.nullable() });
export const closeOwnSessionsInputSchema = z.strictObject({ opId, sessionId: accountId.nullable() });

/** `accounts.decideRequest` */
export const decideRequestInputSchema = z.strictObject({ opId, id: z.uuid(), verdict: z.enum(["APPROVED", "REFUSED"]), note: z.string().trim().max(APPROVAL_NOTE_MAX_LENGTH).default("") });
/** `accounts.withdrawRequest` */
export const withdrawRequestInputSchema = z.strictObject({ opId, id: z.uuid() });

export interface AccountListed extends AccountRow {
  readonly agencyName: string | null;
  /** The account of whoever asks: not to be disabled or demoted by himself. */
  readonly own: boolean;
}
export interface AccountsPage {
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly rows: readonly AccountListed[];
}

export interface SessionListed extends SessionRow {
  /** The session that asks. */
  readonly current: boolean;
}
export interface AccountDetail {
  readonly account: AccountListed;
  readonly sessions: readonly SessionListed[];
  readonly history: readonly AccountHistoryRow[];
}

/** An act on an account, or of it, from the audit chain; newest first. */
export interface AccountHistoryRow {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface LinkAnswer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Path with the secret after the #, which browsers send nowhere. Shown once. */
  readonly path: string;
  readonly expiresAt: string;
}

export interface OwnAccount {
  readonly demo: boolean;
  readonly secondFactor: boolean;
  readonly sessions: readonly SessionListed[];
}

/** What became of giving a role: done, or waiting for a second administrator. */
export interface Waiting {
  readonly waiting: true;
}

export interface AccountRequestListed extends AccountRequestRow {
  readonly agencyName: string | null;
  /** Asked for by whoever reads: he takes it back, and never decides. */
  readonly own: boolean;
}
