import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startFaultProxy, type FaultProxy } from "./fault-proxy.ts";
import { FAULTS, type Fault } from "./schedule.ts";

/** A server that takes records into custody, and nothing else. */
let server: Server;
let proxy: FaultProxy;
let taken: string[];

beforeEach(async () => {
  taken = [];
  server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const { items }: { items: { id: string }[] } = JSON.parse(Buffer.concat(chunks).toString());
      taken.push(...items.map(({ id }) => id));
      outgoing.setHeader("content-type", "application/json");
      outgoing.end(JSON.stringify({ result: { data: { batchId: "one", outcomes: items.map(({ id }) => ({ id })) } } }));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const place = server.address();
  proxy = await startFaultProxy();
  proxy.target = place !== null && typeof place !== "string" ? `http://127.0.0.1:${place.port}` : null;
});
afterEach(async () => {
  await proxy.close();
  server.closeAllConnections();
  server.close();
});

/** What a phone gets: status and text, or null for a connection that broke off. */
async function push(): Promise<{ readonly status: number; readonly text: string } | null> {
  try {
    const answer = await fetch(`${proxy.origin}/trpc/sync.push`, { method: "POST", body: JSON.stringify({ items: [{ id: "a" }, { id: "b" }] }) });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return null;
  }
}

const COMMITS: Readonly<Record<Fault, readonly string[]>> = {
  DROP_BEFORE: [], ERROR_BEFORE: [], UNAUTHORIZED: [], PORTAL: [], ERROR_AFTER: ["a", "b"], SLOW: ["a", "b"], DIES_MIDWAY: ["a"], COMMIT_THEN_DROP: ["a", "b"], HALF_OUTCOMES: ["a", "b"], TRUNCATED: ["a", "b"], TWICE_AT_ONCE: ["a", "b", "a", "b"],
};
const GETS: Readonly<Record<Fault, number | null>> = {
  DROP_BEFORE: null, ERROR_BEFORE: 500, UNAUTHORIZED: 401, PORTAL: 200, ERROR_AFTER: 500, SLOW: 200, DIES_MIDWAY: null, COMMIT_THEN_DROP: null, HALF_OUTCOMES: 200, TRUNCATED: 200, TWICE_AT_ONCE: 200,
};

test.each(FAULTS)("%s does to server and phone what its name says, once", async (fault) => {
  proxy.faults.push(fault);
  expect((await push())?.status ?? null).toBe(GETS[fault]);
  expect(taken).toEqual(COMMITS[fault]);
  expect(proxy.done.get(fault)).toBe(1);
  expect((await push())?.text).toContain('"id":"b"');
  expect(proxy.pushes).toHaveLength(2);
});

test("half the outcomes are half, a truncated answer is no JSON, a portal is a page", async () => {
  proxy.faults.push("HALF_OUTCOMES", "TRUNCATED", "PORTAL");
  expect((await push())?.text).toContain('"outcomes":[{"id":"a"}]');
  const truncated = (await push())?.text ?? "{}";
  expect(() => JSON.parse(truncated)).toThrow("JSON");
  expect((await push())?.text).toContain("<!doctype html>");
});

test("a server that is down answers nobody", async () => {
  proxy.target = null;
  expect(await push()).toBeNull();
});
