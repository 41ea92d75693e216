import { expect, test } from "vitest";
import { exportOrderIn, exportsSearchSchema, nextExportOrder } from "#urls/exports.url";

test("the newest request stands first, and a second press turns a column around", () => {
  expect(exportOrderIn({})).toEqual({ sort: "askedAt", descending: true });
  expect(nextExportOrder({}, "rows")).toBe("rows");
  expect(nextExportOrder({ urut: "rows" }, "rows")).toBe("-rows");
  expect(nextExportOrder({}, "askedAt")).toBe("askedAt");
  expect(nextExportOrder({ urut: "askedAt" }, "askedAt")).toBeUndefined();
});

test("a mistyped address still opens the page", () => {
  expect(exportsSearchSchema.parse({ keadaan: "<b>", urut: "rows;drop", hal: "0" })).toEqual({});
});
