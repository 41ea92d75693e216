import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOfPage, totalOf, villagesOf, type BlockSort, type ListBlock } from "#families/list-blocks";

const block = fc.record({ village: fc.constantFrom("18.04.04.1001", "18.04.04.2002", "18.04.05.2001"), decile: fc.integer({ min: 0, max: 10 }), layers: fc.integer({ min: 0, max: 3 }), families: fc.integer({ min: 1, max: 9 }) });
const blocks = fc.uniqueArray(block, { maxLength: 12, selector: ({ village, decile, layers }) => `${village}/${decile}/${layers}` });
const sort = fc.constantFrom<BlockSort>("village", "decile", "programmes");

/** One entry per family of the blocks, in the order of a list that is one page. */
function families(all: readonly ListBlock[], by: BlockSort, descending: boolean): ListBlock[] {
  return blocksOfPage(all, { sort: by, descending, offset: 0, size: totalOf(all) }).blocks.flatMap((one) => Array.from({ length: one.families }, () => one));
}

test("a page holds the families of its place in the list, and no block that has none of them", () => {
  fc.assert(
    fc.property(blocks, sort, fc.boolean(), fc.nat({ max: 60 }), fc.integer({ min: 1, max: 20 }), (all, by, descending, offset, size) => {
      const page = blocksOfPage(all, { sort: by, descending, offset, size });
      const found = page.blocks.flatMap((one) => Array.from({ length: one.families }, () => one)).slice(page.skip, page.skip + size);
      expect(found).toEqual(families(all, by, descending).slice(offset, offset + size));
      expect(page.blocks.every((one) => found.includes(one))).toBe(true);
    }),
  );
});

test("families without a decile come last, upwards and downwards", () => {
  fc.assert(
    fc.property(blocks, fc.boolean(), (all, descending) => {
      const deciles = families(all, "decile", descending).map(({ decile }) => decile);
      const ranked = deciles.filter((decile) => decile !== 0);
      expect(deciles).toEqual([...ranked, ...deciles.filter((decile) => decile === 0)]);
      expect(ranked).toEqual(ranked.toSorted((a, b) => (descending ? b - a : a - b)));
    }),
  );
});

test("villages alone have the families of their blocks", () => {
  fc.assert(
    fc.property(blocks, (all) => {
      expect(totalOf(villagesOf(all))).toBe(totalOf(all));
    }),
  );
});
