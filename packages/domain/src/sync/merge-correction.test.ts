import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PROFILE_FIELDS } from "#fieldwork/field-snapshot";
import { forceCorrection, mergeCorrection, type ProfileChanges, type ProfileValues } from "#sync/merge-correction";

const word = fc.constantFrom("", "Kopi", "Padi", "Dekat masjid", "0812");
const values: fc.Arbitrary<ProfileValues> = fc.record({ carerName: word, phone: word, landmark: word, livelihood: word, livestock: word, businessType: word });
/** A correction written when a profile stood as given. */
const changesOf = (base: ProfileValues, fields = fc.subarray([...PROFILE_FIELDS])): fc.Arbitrary<ProfileChanges> =>
  fields.chain((chosen) => fc.tuple(...chosen.map(() => word)).map((words) => Object.fromEntries(chosen.map((field, at) => [field, { from: base[field], to: words[at] ?? "" }]))));
const applied = (current: ProfileValues, changes: ProfileChanges): ProfileValues | null => {
  const merged = mergeCorrection(current, changes);
  return merged.ok ? merged.values : null;
};

describe("a correction", () => {
  test("on what it was written for stands as asked, and touches nothing else", () => {
    fc.assert(fc.property(values.chain((base) => fc.tuple(fc.constant(base), changesOf(base))), ([base, changes]) => {
      const after = applied(base, changes);
      for (const field of PROFILE_FIELDS) expect(after?.[field]).toBe(changes[field]?.to ?? base[field]);
    }));
  });

  test("of other fields commutes: whichever comes first, both stand", () => {
    const disjoint = fc.subarray([...PROFILE_FIELDS]).chain((mine) => values.chain((base) => fc.tuple(fc.constant(base), changesOf(base, fc.constant(mine)), changesOf(base, fc.constant(PROFILE_FIELDS.filter((field) => !mine.includes(field)))))));
    fc.assert(fc.property(disjoint, ([base, one, other]) => {
      const [first, second] = [applied(base, one), applied(base, other)];
      expect(first && applied(first, other)).toEqual(second && applied(second, one));
      expect(first && applied(first, other)).not.toBeNull();
    }));
  });

  test("of a field that somebody wrote otherwise overwrites nothing and names it", () => {
    fc.assert(fc.property(values.chain((base) => fc.tuple(fc.constant(base), values, changesOf(base))), ([, current, changes]) => {
      const merged = mergeCorrection(current, changes);
      const contested = PROFILE_FIELDS.filter((field) => changes[field] !== undefined && ![changes[field].from, changes[field].to].includes(current[field]));
      expect(merged.ok ? [] : merged.conflicts).toEqual(contested);
    }));
  });

  test("applied again changes nothing", () => {
    fc.assert(fc.property(values.chain((base) => fc.tuple(fc.constant(base), changesOf(base))), ([base, changes]) => {
      const once = applied(base, changes);
      expect(once && applied(once, changes)).toEqual(once);
    }));
  });

  test("after another of the same phone applies on what that one made", () => {
    const base = { carerName: "", phone: "", landmark: "", livelihood: "", livestock: "", businessType: "" };
    const first = applied(base, { phone: { from: "", to: "0811" } });
    expect(first && applied(first, { phone: { from: "0811", to: "0812" } })).toMatchObject({ phone: "0812" });
  });

  test("that a person takes stands whatever is there", () => {
    fc.assert(fc.property(values, values.chain((base) => changesOf(base)), (current, changes) => {
      const after = forceCorrection(current, changes);
      for (const field of PROFILE_FIELDS) expect(after[field]).toBe(changes[field]?.to ?? current[field]);
    }));
  });
});
