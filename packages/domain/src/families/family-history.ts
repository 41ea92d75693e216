import type { Day } from "#time/day";

/** A member in one version. */
export interface MemberThen {
  readonly personId: string;
  readonly name: string;
  readonly isHead: boolean;
  readonly birthDate: Day | null;
}

/** A family as one version has it. */
export interface FamilyThen {
  readonly asOf: Day;
  readonly source: string;
  /** Tells cards apart without saying their number; null where the source gave none. */
  readonly card: string | null;
  readonly village: string;
  readonly decile: number | null;
  readonly rosterComplete: boolean;
  readonly members: readonly MemberThen[];
}

/** Where a person was in the version on the other side of a change; null where he was not in the data, or the reader may not know. */
export type WhereElse = (personId: string, asOf: Day) => { readonly familyId: string } | null;

export type FamilyEvent =
  | { readonly kind: "cardChanged" | "headChanged"; readonly asOf: Day; readonly name: string | null }
  | { readonly kind: "moved"; readonly asOf: Day; readonly from: string; readonly to: string }
  | { readonly kind: "born" | "joined" | "left"; readonly asOf: Day; readonly name: string; readonly familyId: string | null }
  | { readonly kind: "decileJumped"; readonly asOf: Day; readonly from: number; readonly to: number };

/** Deciles between two versions from which a change is worth a look. */
export const DECILE_JUMP = 3;

/** What changed from version to version, the earliest first. Members are compared only where both sources list all of them. */
export function familyEvents(versions: readonly FamilyThen[], whereElse: WhereElse): readonly FamilyEvent[] {
  return versions.slice(1).flatMap((now, at) => {
    const before = versions[at];
    return before ? eventsBetween(before, now, whereElse) : [];
  });
}

function eventsBetween(before: FamilyThen, now: FamilyThen, whereElse: WhereElse): readonly FamilyEvent[] {
  const { asOf } = now;
  const events: FamilyEvent[] = [];
  if (before.village !== now.village) events.push({ kind: "moved", asOf, from: before.village, to: now.village });
  if (before.card !== null && now.card !== null && before.card !== now.card) events.push({ kind: "cardChanged", asOf, name: null });
  const [oldHead, newHead] = [before.members.find(({ isHead }) => isHead), now.members.find(({ isHead }) => isHead)];
  if (oldHead && newHead && oldHead.personId !== newHead.personId) events.push({ kind: "headChanged", asOf, name: newHead.name });
  if (before.rosterComplete && now.rosterComplete) events.push(...memberEvents(before, now, whereElse));
  if (before.decile !== null && now.decile !== null && Math.abs(now.decile - before.decile) >= DECILE_JUMP) {
    events.push({ kind: "decileJumped", asOf, from: before.decile, to: now.decile });
  }
  return events;
}

function memberEvents(before: FamilyThen, now: FamilyThen, whereElse: WhereElse): readonly FamilyEvent[] {
  const [old, present] = [new Set(before.members.map(({ personId }) => personId)), new Set(now.members.map(({ personId }) => personId))];
  const came = now.members.filter(({ personId }) => !old.has(personId)).map(({ personId, name, birthDate }): FamilyEvent => {
    const isBorn = birthDate !== null && birthDate > before.asOf;
    return { kind: isBorn ? "born" : "joined", asOf: now.asOf, name, familyId: isBorn ? null : (whereElse(personId, before.asOf)?.familyId ?? null) };
  });
  const went = before.members.filter(({ personId }) => !present.has(personId)).map(({ personId, name }): FamilyEvent => (
    { kind: "left", asOf: now.asOf, name, familyId: whereElse(personId, now.asOf)?.familyId ?? null }
  ));
  return [...came, ...went];
}
