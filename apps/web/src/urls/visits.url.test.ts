import { expect, test } from "vitest";
import { nextVisitOrder, readVisitOrder, visitsSearchSchema } from "#urls/visits.url";

test("an address that is not understood opens the whole list, the newest first", () => {
  expect(visitsSearchSchema.parse({ wil: "x", bulan: "2026-13", hasil: "KETEMU", pendamping: "Nama Orang", tanda: "CLOCK" })).toEqual({ tanda: "CLOCK" });
  expect(readVisitOrder("nama")).toEqual({ sort: "day", descending: true });
});

test("choosing a column sorts by it, choosing it again turns it round", () => {
  expect(nextVisitOrder(readVisitOrder(undefined), "day")).toBe("day");
  expect(nextVisitOrder(readVisitOrder("day"), "day")).toBeUndefined();
  expect(nextVisitOrder(readVisitOrder(undefined), "village")).toBe("village");
  expect(nextVisitOrder(readVisitOrder("village"), "village")).toBe("-village");
});
