import { afterEach, beforeEach, expect, test } from "vitest";
import { askOrTakeAhead } from "#lib/ahead";

const asked = new Response("asked ahead");
const url = "data:application/json,%22asked%20now%22";

beforeEach(() => {
  globalThis.sinergiAhead = { url, body: "{}", answer: Promise.resolve(asked) };
});
afterEach(() => {
  globalThis.sinergiAhead = undefined;
});

test("what was asked before the app stood is not asked again, and is given once", async () => {
  expect(await askOrTakeAhead(url, { body: "{}" })).toBe(asked);
  expect(globalThis.sinergiAhead).toBeUndefined();
});

test("another question is asked, and leaves the answer to whoever it is for", async () => {
  expect(await (await askOrTakeAhead(url)).json()).toBe("asked now");
  expect(globalThis.sinergiAhead?.answer).toBeDefined();
});
