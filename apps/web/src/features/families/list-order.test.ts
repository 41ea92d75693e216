import { expect, test } from "vitest";
import { nextOrder, positionsOf, readOrder } from "#features/families/list-order";

test("without a key the list stands by village, first to last", () => {
  expect(readOrder(undefined)).toEqual({ sort: "village", descending: false });
  expect(readOrder("-decile")).toEqual({ sort: "decile", descending: true });
});

test("choosing the same column again turns the order round, and a third time back", () => {
  const once = nextOrder(readOrder(undefined), "decile");
  const twice = nextOrder(readOrder(once), "decile");
  expect([once, twice, nextOrder(readOrder(twice), "decile")]).toEqual(["decile", "-decile", "decile"]);
});

test("the default order leaves no key in the address", () => {
  expect(nextOrder(readOrder("-village"), "village")).toBeUndefined();
});

test("the last page says how far it really goes", () => {
  expect(positionsOf({ total: 120, inScope: 120, byVillage: false, page: 3, pageSize: 50, rows: [] })).toEqual({ first: 101, last: 100 });
});
