import { accept, refuse, type Result } from "#result";
import { dayBefore, type Day } from "#time/day";
import type { AssignmentRefusal } from "#fieldwork/assignment-refusal";
import { LOAD_NORM } from "#fieldwork/vocabulary";

/** From when to when, both included, a facilitator is responsible for a family. One whose last day lies before its first was never in force. */
export interface Spell {
  readonly id: string;
  readonly familyId: string;
  readonly userId: string;
  readonly fromDay: Day;
  readonly toDay: Day | null;
}

/** The last day of a spell, set anew. */
export interface SpellChange {
  readonly id: string;
  readonly familyId: string;
  readonly was: Day | null;
  readonly toDay: Day | null;
}

export interface AssignmentPlan {
  readonly changes: readonly SpellChange[];
  /** Families for which a new spell begins. */
  readonly begun: readonly string[];
  /** Families that are his from that day on already, or nobody's where an end was asked for. */
  readonly unchanged: readonly string[];
  /** How many families each facilitator loses who would have had them on that day. */
  readonly taken: Readonly<Record<string, number>>;
}

interface Asked {
  /** Each family once. */
  readonly families: readonly string[];
  /** Everything known of them. */
  readonly spells: readonly Spell[];
  /** Whose they are from that day on; null: nobody's. */
  readonly toUserId: string | null;
  readonly fromDay: Day;
  readonly today: Day;
}

const covers = ({ fromDay, toDay }: Pick<Spell, "fromDay" | "toDay">, day: Day): boolean => fromDay <= day && (toDay === null || day <= toDay);
const isInForce = ({ fromDay, toDay }: Pick<Spell, "fromDay" | "toDay">): boolean => toDay === null || toDay >= fromDay;

/** Whose a family was on a day: the visits of that day are his. */
export function ownerOn(spells: readonly Spell[], familyId: string, day: Day): string | null {
  return spells.find((spell) => spell.familyId === familyId && covers(spell, day))?.userId ?? null;
}

/**
 * What has to change so that the families are his from a day on: whoever had them ends the day before, and what was planned for
 * later is dropped. Days that have passed stay whose they were, because visits were made on them; only what nobody had may be
 * given backwards.
 */
export function planAssignment({ families, spells, toUserId, fromDay, today }: Asked): Result<AssignmentPlan, AssignmentRefusal> {
  const ofFamily = Map.groupBy(spells.filter((spell) => isInForce(spell) && (spell.toDay === null || spell.toDay >= fromDay)), ({ familyId }) => familyId);
  const plans = families.map((familyId) => planOne(familyId, ofFamily.get(familyId) ?? [], { toUserId, fromDay }));
  const rewritten = fromDay < today ? plans.filter(({ losers }) => losers.some(({ fromDay: from }) => from < today)).length : 0;
  if (rewritten > 0) return refuse({ code: "assignment_past", families: rewritten, today });
  const taken = new Map<string, number>();
  for (const { losers } of plans) {
    const loser = losers.find((spell) => covers(spell, fromDay)) ?? losers[0];
    if (loser) taken.set(loser.userId, (taken.get(loser.userId) ?? 0) + 1);
  }
  return accept({
    changes: plans.flatMap(({ changes }) => changes),
    begun: plans.filter(({ begins }) => begins).map(({ familyId }) => familyId),
    unchanged: plans.filter(({ begins, changes }) => !begins && changes.length === 0).map(({ familyId }) => familyId),
    taken: Object.fromEntries(taken),
  });
}

interface FamilyPlan {
  readonly familyId: string;
  readonly changes: readonly SpellChange[];
  readonly begins: boolean;
  readonly losers: readonly Spell[];
}

function planOne(familyId: string, spells: readonly Spell[], { toUserId, fromDay }: Pick<Asked, "toUserId" | "fromDay">): FamilyPlan {
  const his = spells.find((spell) => spell.userId === toUserId && covers(spell, fromDay));
  const losers = spells.filter((spell) => spell.userId !== toUserId);
  const ended = spells.filter((spell) => spell !== his).map((spell) => change(spell, spell.fromDay >= fromDay ? dayBefore(spell.fromDay) : dayBefore(fromDay)));
  const kept = his === undefined || his.toDay === null ? [] : [change(his, null)];
  return { familyId, changes: [...ended, ...kept], begins: toUserId !== null && his === undefined, losers };
}

const change = ({ id, familyId, toDay }: Spell, last: Day | null): SpellChange => ({ id, familyId, was: toDay, toDay: last });

/**
 * Whether an act may be taken back: nothing later touched its families, and no day has passed under it but the one it was done on.
 * After that a hand-over back says the same without rewriting whose the days between were.
 */
export function mayUndoAct({ fromDay, doneOn, today, undone, touchedLater }: { readonly fromDay: Day; readonly doneOn: Day; readonly today: Day; readonly undone: boolean; readonly touchedLater: boolean }): boolean {
  return !undone && !touchedLater && (fromDay >= today || doneOn === today);
}

export type LoadVerdict = "BELOW" | "WITHIN" | "ABOVE";

/** A load against the norm of families to a facilitator. */
export function loadVerdict(families: number): LoadVerdict {
  return families < LOAD_NORM.least ? "BELOW" : families > LOAD_NORM.most ? "ABOVE" : "WITHIN";
}
