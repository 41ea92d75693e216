import { expect, test } from "vitest";
import { nextOrder, orderIn, roleIn, stateIn, usersSearchSchema } from "#urls/users.url";

const read = (search: Record<string, string>) => usersSearchSchema.parse(search);

test("what an address does not say as it should is left out", () => {
  const search = read({ peran: "RAJA", keadaan: "ACTIVE", urut: "password", hal: "0" });
  expect([roleIn(search), stateIn(search), orderIn(search), search.hal]).toEqual([undefined, "ACTIVE", { sort: "name", descending: false }, undefined]);
});

test("a column pressed twice is turned around", () => {
  const once = nextOrder(orderIn(read({})), "lastSignInAt");
  expect(once).toBe("lastSignInAt");
  expect(nextOrder(orderIn(read({ urut: once ?? "" })), "lastSignInAt")).toBe("-lastSignInAt");
  expect(nextOrder(orderIn(read({ urut: "-name" })), "name")).toBeUndefined();
});
