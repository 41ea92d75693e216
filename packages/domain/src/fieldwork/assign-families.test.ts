import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadVerdict, mayUndoAct, ownerOn, planAssignment, type AssignmentPlan, type Spell } from "#fieldwork/assign-families";
import { dayOf, type Day } from "#time/day";

const dayAt = (at: number): Day => dayOf({ year: 2026, month: 9 + Math.floor(at / 30), day: (at % 30) + 1 }) ?? ("2026-09-01" as Day);
const TODAY = dayAt(30);
const DAYS = Array.from({ length: 90 }, (_, at) => dayAt(at));
const USERS = ["ani", "budi", "citra"];
const FAMILIES = ["1", "2", "3"];

let made = 0;
/** What the database would hold once a plan is written. */
function write(spells: readonly Spell[], plan: AssignmentPlan, { toUserId, fromDay }: { readonly toUserId: string | null; readonly fromDay: Day }): Spell[] {
  const set = new Map(plan.changes.map(({ id, toDay }) => [id, toDay]));
  const kept = spells.map((spell) => (set.has(spell.id) ? { ...spell, toDay: set.get(spell.id) ?? null } : spell));
  return toUserId === null ? kept : [...kept, ...plan.begun.map((familyId) => ({ id: `s${(made += 1)}`, familyId, userId: toUserId, fromDay, toDay: null }))];
}

const act = fc.record({ families: fc.subarray(FAMILIES, { minLength: 1 }), toUserId: fc.option(fc.constantFrom(...USERS)), at: fc.integer({ min: 0, max: 89 }), now: fc.integer({ min: 0, max: 60 }) });
const acts = fc.array(act, { minLength: 1, maxLength: 12 });

/** Plays acts in the order of their days of doing; calls with each that was taken. */
function play(list: readonly { families: string[]; toUserId: string | null; at: number; now: number }[], look: (before: readonly Spell[], after: readonly Spell[], asked: { families: string[]; toUserId: string | null; fromDay: Day; today: Day }, plan: AssignmentPlan) => void): Spell[] {
  let spells: Spell[] = [];
  for (const { families, toUserId, at, now } of list.toSorted((a, b) => a.now - b.now)) {
    const asked = { families, toUserId, fromDay: dayAt(at), today: dayAt(now) };
    const planned = planAssignment({ ...asked, spells });
    if (!planned.ok) continue;
    const after = write(spells, planned.value, asked);
    look(spells, after, asked, planned.value);
    spells = after;
  }
  return spells;
}

const ownersOn = (spells: readonly Spell[], family: string, day: Day) => spells.filter((spell) => spell.familyId === family && spell.fromDay <= day && (spell.toDay === null || day <= spell.toDay));

describe("families and who is responsible for them", () => {
  it("a family is exactly one facilitator's on any day, or nobody's, and never has two open assignments", () => {
    fc.assert(
      fc.property(acts, (list) => {
        const spells = play(list, () => undefined);
        for (const family of FAMILIES) {
          expect(DAYS.filter((day) => ownersOn(spells, family, day).length > 1)).toEqual([]);
          expect(spells.filter((spell) => spell.familyId === family && spell.toDay === null).length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("from the day of an act on the families are whose it says, before it whose they were: no day is lost between", () => {
    fc.assert(
      fc.property(acts, (list) => {
        play(list, (before, after, { families, toUserId, fromDay }) => {
          for (const family of FAMILIES) {
            const moved = families.includes(family);
            expect(DAYS.map((day) => ownerOn(after, family, day))).toEqual(DAYS.map((day) => (moved && day >= fromDay ? toUserId : ownerOn(before, family, day))));
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  it("a hand-over keeps every family: what one loses another gains", () => {
    fc.assert(
      fc.property(acts, (list) => {
        play(list, (before, after, { families, toUserId, fromDay }, plan) => {
          expect(plan.begun.length + plan.unchanged.length).toBeLessThanOrEqual(families.length);
          const owned = (spells: readonly Spell[], user: string) => FAMILIES.filter((family) => ownerOn(spells, family, fromDay) === user).length;
          const all = (spells: readonly Spell[]) => USERS.reduce((sum, user) => sum + owned(spells, user), 0);
          if (toUserId !== null) expect(all(after)).toBe(new Set([...families, ...FAMILIES.filter((family) => ownerOn(before, family, fromDay) !== null)]).size);
        });
      }),
      { numRuns: 200 },
    );
  });

  it("whose a day that has passed was never changes, unless it was nobody's", () => {
    fc.assert(
      fc.property(acts, (list) => {
        play(list, (before, after, { today }) => {
          for (const family of FAMILIES) {
            const had = DAYS.filter((day) => day < today && ownerOn(before, family, day) !== null);
            expect(had.map((day) => ownerOn(after, family, day))).toEqual(had.map((day) => ownerOn(before, family, day)));
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  it("what is his already stays as it is", () => {
    const spells: Spell[] = [{ id: "1", familyId: "1", userId: "ani", fromDay: dayAt(1), toDay: null }];
    const plan = planAssignment({ families: ["1"], spells, toUserId: "ani", fromDay: TODAY, today: TODAY });
    expect(plan).toEqual({ ok: true, value: { changes: [], begun: [], unchanged: ["1"], taken: {} } });
  });

  it("a hand-over planned for later is dropped by a new one, and says whom the family is taken from", () => {
    const spells: Spell[] = [{ id: "1", familyId: "1", userId: "ani", fromDay: dayAt(1), toDay: dayAt(39) }, { id: "2", familyId: "1", userId: "budi", fromDay: dayAt(40), toDay: null }];
    const plan = planAssignment({ families: ["1"], spells, toUserId: "citra", fromDay: dayAt(35), today: TODAY });
    expect(plan).toEqual({ ok: true, value: { changes: [{ id: "1", familyId: "1", was: dayAt(39), toDay: dayAt(34) }, { id: "2", familyId: "1", was: null, toDay: dayAt(39) }], begun: ["1"], unchanged: [], taken: { ani: 1 } } });
  });

  it("a day that has passed is not taken from whoever had it", () => {
    const spells: Spell[] = [{ id: "1", familyId: "1", userId: "ani", fromDay: dayAt(1), toDay: null }];
    expect(planAssignment({ families: ["1", "2"], spells, toUserId: "budi", fromDay: dayAt(20), today: TODAY })).toEqual({ ok: false, refusal: { code: "assignment_past", families: 1, today: TODAY } });
  });
});

describe("taking an act back", () => {
  const fresh = { fromDay: TODAY, doneOn: TODAY, today: TODAY, undone: false, touchedLater: false };
  it("is possible on its day and before it begins, once, and while nothing came after it", () => {
    expect(mayUndoAct(fresh)).toBe(true);
    expect(mayUndoAct({ ...fresh, fromDay: dayAt(40), doneOn: dayAt(20) })).toBe(true);
    expect(mayUndoAct({ ...fresh, fromDay: dayAt(20) })).toBe(true);
    expect(mayUndoAct({ ...fresh, fromDay: dayAt(29), doneOn: dayAt(29) })).toBe(false);
    expect(mayUndoAct({ ...fresh, undone: true })).toBe(false);
    expect(mayUndoAct({ ...fresh, touchedLater: true })).toBe(false);
  });
});

it("a load is looked at against 250 to 350 families", () => {
  expect([249, 250, 350, 351].map(loadVerdict)).toEqual(["BELOW", "WITHIN", "WITHIN", "ABOVE"]);
});
