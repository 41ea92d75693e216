import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLease } from "#embedded/lease";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "sinergi-lease-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

test.runIf(process.platform === "linux")("a supervisor that is killed with a question unread breaks the connection, not the process that asked", async () => {
  const address = join(directory, "desk");
  const asked: Socket[] = [];
  const desk = createServer({ pauseOnConnect: true }, (socket) => {
    asked.push(socket);
    // Closing with the question unread is what the kernel does for a killed process: the other side reads ECONNRESET.
    if (asked.length === 1) setTimeout(() => socket.destroy(), 50);
    else socket.write(`${JSON.stringify({ kind: "ready", port: 5432 })}\n`);
  });
  await once(desk.listen(address), "listening");

  const lease = await takeLease({ dataDirectory: directory, address, role: "command", report: () => undefined });
  expect(lease.port).toBe(5432);
  expect(asked).toHaveLength(2);

  for (const socket of asked) socket.destroy();
  desk.close();
});
