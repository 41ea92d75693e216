import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countMonth, type LogFact } from "#fieldwork/month-counts";
import { AID_PROBLEMS, COMMITMENT_RESULTS, GRADUATION_KINDS, PRESENCES, VISIT_KINDS, VISIT_OUTCOMES } from "#fieldwork/vocabulary";

const fact: fc.Arbitrary<LogFact> = fc.oneof(
  fc.record({ kind: fc.constant("visit" as const), familyId: fc.constantFrom("1", "2", "3"), visitKind: fc.constantFrom(...VISIT_KINDS), outcome: fc.constantFrom(...VISIT_OUTCOMES), needs: fc.nat(3) }),
  fc.record({ kind: fc.constant("session" as const), module: fc.constantFrom("M1", "M2"), presences: fc.array(fc.constantFrom(...PRESENCES), { minLength: 1, maxLength: 6 }) }),
  fc.record({ kind: fc.constant("commitment" as const), result: fc.constantFrom(...COMMITMENT_RESULTS) }),
  fc.record({ kind: fc.constant("payout" as const), received: fc.boolean(), problem: fc.constantFrom(...AID_PROBLEMS) }),
  fc.record({ kind: fc.constant("graduation" as const), graduationKind: fc.constantFrom(...GRADUATION_KINDS) }),
  fc.record({ kind: fc.constantFrom("case" as const, "case" as const) }),
  fc.record({ kind: fc.constantFrom("housing" as const, "referral" as const, "proposal" as const, "objection" as const, "work" as const) }),
);
const sum = (counted: Readonly<Partial<Record<string, number>>>): number => Object.values(counted).reduce<number>((all, one) => all + (one ?? 0), 0);

describe("the numbers of a month", () => {
  it("of an empty log are nothing, and no kind is named", () => {
    expect(countMonth([])).toMatchObject({ visits: 0, visitsByKind: {}, familiesMet: 0, modules: [], payoutProblems: {} });
  });

  it("count a family once however often it was visited, and as met only where somebody was there", () => {
    const visit = (familyId: string, outcome: "BERTEMU" | "RUMAH_KOSONG"): LogFact => ({ kind: "visit", familyId, visitKind: "KUNJUNGAN_RUTIN", outcome, needs: 1 });
    expect(countMonth([visit("1", "BERTEMU"), visit("1", "RUMAH_KOSONG"), visit("2", "RUMAH_KOSONG")])).toMatchObject({ visits: 3, familiesVisited: 2, familiesMet: 1, needs: 3, visitsByOutcome: { BERTEMU: 1, RUMAH_KOSONG: 2 } });
  });

  it("somebody who came in a family's place counts as its presence", () => {
    const { modules } = countMonth([{ kind: "session", module: "M3", presences: ["PRESENT", "REPRESENTED", "EXCUSED", "ABSENT"] }]);
    expect(modules).toEqual([{ module: "M3", sessions: 1, came: 2, expected: 4 }]);
  });

  it("do not depend on the order in which records arrived, and every part adds up to its whole", () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (facts, keys) => {
        const shuffled = facts.map((one) => [keys.next().value ?? 0, one] as const).toSorted(([a], [b]) => a - b).map(([, one]) => one);
        const counts = countMonth(facts);
        expect(countMonth(shuffled)).toEqual(counts);
        expect([sum(counts.visitsByKind), sum(counts.visitsByOutcome), sum(counts.commitmentsByResult)]).toEqual([counts.visits, counts.visits, counts.commitments]);
        expect(counts.familiesMet).toBeLessThanOrEqual(counts.familiesVisited);
        expect(counts.modules.reduce((all, { sessions }) => all + sessions, 0)).toBe(counts.sessions);
        for (const { came, expected } of counts.modules) expect(came).toBeLessThanOrEqual(expected);
      }),
    );
  });

  it("of two halves of a log add up, but for families visited in both", () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 20 }), fc.array(fact, { maxLength: 20 }), (sent, waiting) => {
        const [a, b, all] = [countMonth(sent), countMonth(waiting), countMonth([...sent, ...waiting])];
        for (const key of ["visits", "sessions", "commitments", "payouts", "payoutsReceived", "needs", "cases", "proposals"] as const) expect(all[key]).toBe(a[key] + b[key]);
        expect(all.familiesMet).toBeLessThanOrEqual(a.familiesMet + b.familiesMet);
      }),
    );
  });
});
