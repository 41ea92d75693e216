import type { Scoped } from "@sinergi/db/access/scoped";
import { readOwnership, type FamilyOwnership } from "@sinergi/db/sync/ownership.store";
import type { ReceivedVia } from "@sinergi/db/sync/receipts.store";
import type { Actor } from "@sinergi/domain/access/actor";
import type { Day } from "@sinergi/domain/time/day";
import type { Allowed } from "#platform/procedures";

/** Everything that all records of one batch share. */
export interface Receiving {
  /** Whose records these are; they are written down in his scope, and in nobody else's. */
  readonly actor: Actor;
  readonly read: Allowed["read"];
  readonly deviceId: string;
  readonly via: ReceivedVia;
  /** Who brings a file in another's name; null where the sender sends himself. */
  readonly broughtBy: string | null;
  readonly today: Day;
  /** Milliseconds since 1970, by the server's clock. */
  readonly now: number;
  readonly families: ReadonlyMap<string, FamilyOwnership>;
  /** Boundaries of villages, once somebody asked. */
  readonly boundaries: Map<string, unknown>;
  /** The sender's account no longer logs: what is new is kept, and a person decides (row 29). */
  readonly sealed: boolean;
}

type ToldOfFamily = { readonly familyId?: string | null | undefined };

/** Families that records name, each once. */
export function familiesOf(records: readonly ToldOfFamily[]): readonly string[] {
  return [...new Set(records.flatMap(({ familyId }) => (familyId === undefined || familyId === null ? [] : [familyId])))];
}

/** Whose the families of records were and are: one question for all of them. */
export function readFamilies(tx: Scoped, userId: string, records: readonly ToldOfFamily[]): Promise<ReadonlyMap<string, FamilyOwnership>> {
  return readOwnership(tx, userId, familiesOf(records));
}
