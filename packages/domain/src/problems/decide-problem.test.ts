import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideProblem, type CaseLooked, type VerdictGiven } from "#problems/decide-problem";
import { PROBLEM_KINDS, VERDICTS, VERDICTS_OF_KIND } from "#problems/problem-kinds";

const PAIR: CaseLooked = { kind: "DUP_PERSON", pair: { a: { personId: "1", familyId: "10" }, b: { personId: "2", familyId: "20" } }, decided: false, basis: "now" };
const GIVEN: VerdictGiven = { verdict: "SAME_PERSON", keep: "a", note: "Kartu keluarga diperiksa", basis: "now" };

describe("a verdict on a data problem", () => {
  it("says which of two persons is read as which", () => {
    expect(decideProblem(PAIR, GIVEN)).toEqual({ ok: true, value: { merge: { subject: "PERSON", aliasId: "2", keptId: "1" } } });
    expect(decideProblem(PAIR, { ...GIVEN, keep: "b" })).toEqual({ ok: true, value: { merge: { subject: "PERSON", aliasId: "1", keptId: "2" } } });
    expect(decideProblem(PAIR, { ...GIVEN, verdict: "SAME_FAMILY" })).toEqual({ ok: true, value: { merge: { subject: "FAMILY", aliasId: "20", keptId: "10" } } });
  });

  it("needs a reason where records are said to be one or aid goes on against the rule", () => {
    const refusal = { ok: false, refusal: { code: "note_missing", characters: 10 } };
    expect(decideProblem(PAIR, { ...GIVEN, note: "sama" })).toEqual(refusal);
    expect(decideProblem({ ...PAIR, kind: "DOUBLE_AID", pair: null }, { ...GIVEN, verdict: "AID_JUSTIFIED", note: "" })).toEqual(refusal);
    expect(decideProblem({ ...PAIR, kind: "DOUBLE_AID", pair: null }, { ...GIVEN, verdict: "KEEP_A", note: "" })).toEqual({ ok: true, value: { merge: null } });
  });

  it("is not taken when the facts have changed since the person looked, or somebody was faster", () => {
    expect(decideProblem({ ...PAIR, basis: "later" }, GIVEN)).toEqual({ ok: false, refusal: { code: "problem_changed" } });
    expect(decideProblem({ ...PAIR, decided: true }, GIVEN)).toEqual({ ok: false, refusal: { code: "problem_decided" } });
  });

  it("cannot make one of two members of the same family into one family", () => {
    const sameFamily = { ...PAIR, pair: { a: { personId: "1", familyId: "10" }, b: { personId: "2", familyId: "10" } } };
    expect(decideProblem(sameFamily, { ...GIVEN, verdict: "SAME_FAMILY" })).toEqual({ ok: false, refusal: { code: "verdict_unfit" } });
    expect(decideProblem(sameFamily, GIVEN).ok).toBe(true);
  });

  it("is taken only where its kind offers it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PROBLEM_KINDS), fc.constantFrom(...VERDICTS), (kind, verdict) => {
        const offered: readonly string[] = VERDICTS_OF_KIND[kind];
        expect(decideProblem({ ...PAIR, kind }, { ...GIVEN, verdict }).ok).toBe(offered.includes(verdict));
      }),
    );
  });
});
