import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divideIntoGroups, groupSizeVerdict } from "#fieldwork/divide-into-groups";
import { GROUP_SIZE } from "#fieldwork/vocabulary";

const families = (count: number) => Array.from({ length: count }, (_, at) => ({ id: String(at), address: `RT ${at % 12}`, headName: `KELUARGA ${at}` }));

describe("dividing the families of a village into groups", () => {
  it("puts every family into exactly one group of 15 to 40, as even as can be", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (count) => {
        const groups = divideIntoGroups(families(count));
        expect(groups.flat().map(({ id }) => id).toSorted()).toEqual(families(count).map(({ id }) => id).toSorted());
        const sizes = groups.map((group) => group.length);
        if (count > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        if (count >= GROUP_SIZE.least) expect(sizes.filter((size) => groupSizeVerdict(size) !== "FIT")).toEqual([]);
      }),
    );
  });

  it("keeps neighbours together: RT 2 comes before RT 10", () => {
    const [first, ...rest] = divideIntoGroups(families(60));
    expect(rest.length).toBe(1);
    expect([...new Set(first?.map(({ address }) => address))]).toEqual(["RT 0", "RT 1", "RT 2", "RT 3", "RT 4", "RT 5"]);
  });

  it("says which groups are too small or too large", () => {
    expect([0, 14, 15, 40, 41].map(groupSizeVerdict)).toEqual(["SMALL", "SMALL", "FIT", "FIT", "LARGE"]);
  });
});
