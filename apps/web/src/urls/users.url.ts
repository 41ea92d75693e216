import { ACCOUNT_STATES, type AccountState } from "@sinergi/domain/access/account-state";
import { ROLES, type Role } from "@sinergi/domain/access/roles";
import { pageNumber, programmeCode, readable } from "#urls/codes";
import * as z from "#urls/words";

/** Columns the list of accounts can be sorted by. */
export const USER_SORTS = ["name", "role", "agency", "state", "lastSignInAt"] as const;
export type UserSort = (typeof USER_SORTS)[number];

/** What the list of accounts is narrowed to. The text that is searched for is a person's name and stays out of the address. */
export const usersSearchSchema = z.object({
  peran: readable(z.string().check(z.regex(/^[A-Z_]{3,20}$/))),
  keadaan: readable(z.string().check(z.regex(/^[A-Z]{3,20}$/))),
  opd: readable(programmeCode),
  urut: readable(z.string().check(z.regex(/^-?[a-zA-Z]{2,20}$/))),
  hal: readable(pageNumber),
});
export type UsersSearch = z.infer<typeof usersSearchSchema>;

export function roleIn({ peran }: UsersSearch): Role | undefined {
  return ROLES.find((role) => role === peran);
}

export function stateIn({ keadaan }: UsersSearch): AccountState | undefined {
  return ACCOUNT_STATES.find((state) => state === keadaan);
}

export interface UserOrder {
  readonly sort: UserSort;
  readonly descending: boolean;
}

/** `urut=-lastSignInAt`: a dash means the largest first. */
export function orderIn({ urut }: UsersSearch): UserOrder {
  const name = urut?.replace(/^-/, "");
  return { sort: USER_SORTS.find((sort) => sort === name) ?? "name", descending: urut?.startsWith("-") ?? false };
}

/** The order after a press on a column: the same one is turned around; the usual order is not written down. */
export function nextOrder(now: UserOrder, key: string): string | undefined {
  const descending = now.sort === key && !now.descending;
  if (key === "name" && !descending) return undefined;
  return `${descending ? "-" : ""}${key}`;
}
