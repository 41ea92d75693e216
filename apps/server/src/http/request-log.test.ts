import { Writable } from "node:stream";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { pino } from "pino";
import { expect, it } from "vitest";
import { requestLog } from "./request-log.ts";

it("a request is one line that names its id once and its route by pattern, never the address asked for", async () => {
  const lines: string[] = [];
  const log: FastifyBaseLogger = pino(kept(lines));
  const app: FastifyInstance = Fastify({ loggerInstance: log, logController: new LogController({ disableRequestLogging: true }), genReqId: () => "an-id" });
  requestLog(app);
  app.get("/keluarga/:name", async () => "ada");
  const answer = await app.inject("/keluarga/siti?nik=1804044101809001");
  await app.close();

  const [line = "", ...others] = lines.filter((one) => one.includes('"request"'));
  expect(others).toEqual([]);
  expect(answer.headers["x-request-id"]).toBe("an-id");
  expect(line.split("an-id")).toHaveLength(2);
  expect(JSON.parse(line)).toMatchObject({ reqId: "an-id", method: "GET", route: "/keluarga/:name", status: 200 });
  expect(line).not.toMatch(/siti|1804044101809001/);
});

function kept(lines: string[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
}
