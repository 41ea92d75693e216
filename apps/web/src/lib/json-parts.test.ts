import { expect, it } from "vitest";
import { listOf, partOf, textOf } from "#lib/json-parts";

it("reads what an answer says, and nothing where it says something else", () => {
  const told: unknown = JSON.parse('{"user": {"name": "Sri", "age": 3}, "accounts": [1]}');
  expect(textOf(partOf(told, "user"), "name")).toBe("Sri");
  expect(textOf(partOf(told, "user"), "age")).toBeNull();
  expect(listOf(told, "accounts")).toEqual([1]);
  for (const other of [null, "text", 7, undefined, []]) expect([partOf(other, "user"), textOf(other, "user"), listOf(other, "user")]).toEqual([undefined, null, []]);
});
