import { TRPCClientError } from "@trpc/client";
import { expect, test } from "vitest";
import { RequestRefused } from "#lib/http";
import { hasCode, readRefusal } from "#lib/refusal-words";
import words from "../messages/id/frame.json";
import refusals from "../messages/id/refusals.json";

const sentences = { ...words.refusals, ...refusals.ruleRefusals };
type Key = keyof typeof sentences;
const known = (code: string): code is Key => Object.hasOwn(sentences, code);

function answered(data: object | undefined): unknown {
  const message = "a raw message nobody should see";
  return data ? TRPCClientError.from({ error: { message, code: -32_009, data } }) : TRPCClientError.from(new Error(message));
}

test("the reason of the refusal is said before its transport code", () => {
  const error = answered({ code: "CONFLICT", refusal: { code: "already_imported", importId: "1" } });
  expect(readRefusal(error, known).key).toBe("already_imported");
  expect(hasCode(error, "already_imported")).toBe(true);
});

test("a refusal without words of its own is told by its transport code", () => {
  expect(readRefusal(answered({ code: "CONFLICT", refusal: { code: "something_new" } }), known).key).toBe("CONFLICT");
});

test("an unknown fault keeps a reference to tell the administrator", () => {
  expect(readRefusal(answered({ code: "INTERNAL_SERVER_ERROR", refusal: null }), known)).toEqual({ key: null, reference: "INTERNAL_SERVER_ERROR", waitSeconds: null });
});

test("no answer at all is the network", () => {
  expect(readRefusal(answered(undefined), known).key).toBe("OFFLINE");
  expect(readRefusal(new TypeError("Failed to fetch"), known).key).toBe("OFFLINE");
});

test("too many attempts say how long to wait", () => {
  const error = new RequestRefused({ status: 429, body: '{"code":"too_many_attempts","ref":"0a1b2c3d"}', retryAfter: "540" });
  expect(readRefusal(error, known)).toMatchObject({ key: "TOO_MANY_REQUESTS", waitSeconds: 540 });
});

test("a fault outside the procedures keeps the server's own reference", () => {
  const fault = new RequestRefused({ status: 500, body: '{"code":"fault","ref":"0a1b2c3d"}', retryAfter: null });
  expect(readRefusal(fault, known)).toEqual({ key: null, reference: "0a1b2c3d", waitSeconds: null });
  expect(readRefusal(new RequestRefused({ status: 502, body: "<html>", retryAfter: null }), known).reference).toBe("502");
});

test("nothing went wrong is no code", () => {
  expect(hasCode(null, "already_imported")).toBe(false);
});
