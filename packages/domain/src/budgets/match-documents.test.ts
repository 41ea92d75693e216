import fc from "fast-check";
import { expect, test } from "vitest";
import { aBudgetContent } from "#budgets/budget.fixtures";
import { activityKey, candidatesFor, compareRows, matchDocuments, type MatchedRow } from "#budgets/match-documents";

const row = (id: string, given: Parameters<typeof aBudgetContent>[0]): MatchedRow => ({ id, content: aBudgetContent(given) });

test("a row is found by office and code first, then by office and activity however it is written", () => {
  const rat = [row("a", { code: "1.01", activity: "Bantuan bibit kopi" }), row("b", { code: null, activity: "Sekolah lapang, budidaya kopi" }), row("c", { code: "1.03", activity: "Jalan usaha tani" })];
  const later = [row("x", { code: "1.01", activity: "Bibit" }), row("y", { code: "9.99", activity: "SEKOLAH LAPANG BUDIDAYA  KOPI" }), row("z", { code: "1.03", activity: "Jalan usaha tani", agency: "DPUPR" })];
  expect(matchDocuments(rat, later, [])).toEqual({ pairs: [{ ratId: "a", otherId: "x", by: "CODE" }, { ratId: "b", otherId: "y", by: "NAME" }, { ratId: "c", otherId: null, by: null }], added: ["z"] });
});

test("a key that two rows share decides nothing, unless the rest of the row tells them apart", () => {
  const twice = [row("a", { activity: "Rehabilitasi rumah", locations: ["18.04.04"] }), row("b", { activity: "Rehabilitasi rumah", locations: ["18.04.05"] })];
  expect(matchDocuments(twice, [row("x", { activity: "Rehabilitasi rumah", locations: ["18.04.06"] })], []).pairs.map(({ otherId }) => otherId)).toEqual([null, null]);
  expect(matchDocuments(twice, [row("x", { activity: "Rehabilitasi rumah", locations: ["18.04.05"] })], []).pairs.map(({ otherId }) => otherId)).toEqual([null, "x"]);
});

test("a person's word goes before code and name, also when it says none", () => {
  const rat = [row("a", { code: "1.01" }), row("b", { code: "1.02" })];
  const later = [row("x", { code: "1.01" }), row("y", { code: "1.02" })];
  expect(matchDocuments(rat, later, [{ ratId: "a", otherId: "y" }, { ratId: "b", otherId: null }])).toEqual({ pairs: [{ ratId: "a", otherId: "y", by: "HAND" }, { ratId: "b", otherId: null, by: "HAND" }], added: ["x"] });
  expect(matchDocuments(rat, later, [{ ratId: "a", otherId: "gone" }]).pairs[0]).toEqual({ ratId: "a", otherId: "x", by: "CODE" });
});

const contentArbitrary = fc.record({ code: fc.constantFrom(null, "1", "2", "3"), activity: fc.constantFrom("Bibit kopi", "Jalan tani", "Rehab rumah", "Pelatihan"), agency: fc.constantFrom("DINSOS", "PERTANIAN"), locations: fc.constantFrom<string[]>([], ["18.04.04"]) });
const rowsArbitrary = (prefix: string) => fc.array(contentArbitrary, { maxLength: 10 }).map((list) => list.map((given, at) => row(`${prefix}${at}`, given)));

test("no row is found twice, nothing is lost, and the order of the rows changes nothing", () => {
  fc.assert(fc.property(rowsArbitrary("r"), rowsArbitrary("l"), fc.array(fc.tuple(fc.nat(9), fc.option(fc.nat(9), { nil: null })), { maxLength: 4 }), (rat, later, words) => {
    const byHand = [...new Map(words.map(([ratAt, otherAt]) => [`r${ratAt}`, { ratId: `r${ratAt}`, otherId: otherAt === null ? null : `l${otherAt}` }])).values()];
    const { pairs, added } = matchDocuments(rat, later, byHand);
    const found = pairs.flatMap(({ otherId }) => (otherId === null ? [] : [otherId]));
    expect(new Set(found).size).toBe(found.length);
    expect([...found, ...added].toSorted()).toEqual(later.map(({ id }) => id).toSorted());
    expect(pairs.map(({ ratId }) => ratId)).toEqual(rat.map(({ id }) => id));
    if (byHand.length > 0) return;
    const turned = matchDocuments(rat.toReversed(), later.toReversed(), []);
    expect(turned.pairs.toSorted((a, b) => (a.ratId < b.ratId ? -1 : 1))).toEqual(pairs.toSorted((a, b) => (a.ratId < b.ratId ? -1 : 1)));
  }));
});

test("less money or a smaller target is a cut, more of them a change; places nobody wrote down are none", () => {
  const planned = aBudgetContent({ ceilingIdr: 100, targetQuantity: 10, locations: ["18.04.04", "18.04.05"] });
  expect(compareRows(planned, { ...planned, locations: ["18.04.05", "18.04.04"] })).toEqual({ verdict: "same", parts: [] });
  expect(compareRows(planned, { ...planned, locations: [] })).toEqual({ verdict: "same", parts: [] });
  expect(compareRows(planned, { ...planned, ceilingIdr: 99 })).toEqual({ verdict: "cut", parts: ["ceiling"] });
  expect(compareRows(planned, { ...planned, ceilingIdr: 120, targetQuantity: 9 })).toEqual({ verdict: "cut", parts: ["ceiling", "target"] });
  expect(compareRows(planned, { ...planned, ceilingIdr: 120, locations: ["18.04.06"] })).toEqual({ verdict: "changed", parts: ["ceiling", "place"] });
  expect(compareRows(planned, { ...planned, targetQuantity: 5, targetUnit: "GROUP" })).toEqual({ verdict: "changed", parts: ["target", "unit"] });
  expect(compareRows(planned, null)).toEqual({ verdict: "dropped", parts: [] });
});

test("candidates share words, those of the same office first", () => {
  const open = [row("a", { activity: "Peringatan hari jadi" }), row("b", { activity: "Pengadaan bibit kopi unggul", agency: "DISDIK" }), row("c", { activity: "Pengadaan bibit kopi" })];
  expect(candidatesFor(row("r", { activity: "Bantuan bibit kopi" }), open).map(({ id }) => id)).toEqual(["c", "b"]);
  expect(activityKey("Kegiatan Rehabilitasi RTLH di Kabupaten")).toBe("REHABILITASI RTLH");
});
