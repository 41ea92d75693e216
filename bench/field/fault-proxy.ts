import { createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { Fault } from "./schedule.ts";
import { field, listAt } from "../shapes.ts";

/** How a request was answered by the real server. */
interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** What the harness puts between the phone and the server. */
export interface FaultProxy {
  readonly origin: string;
  /** Where the real server is now; it comes back elsewhere after it was killed. */
  target: string | null;
  /** One is taken by each push that comes. */
  readonly faults: Fault[];
  /** Pieces of photos whose connection is cut in the middle. */
  photoFaults: number;
  /** Batches with more records than this are too large; null: all are taken. */
  mostItems: number | null;
  /** While it is there, pushes wait for it. */
  hold: Promise<void> | null;
  /** Bodies of pushes in the order they came, as text. */
  readonly pushes: string[];
  /** How often each fault was really done to an exchange. */
  readonly done: Map<Fault | "PHOTO_CUT", number>;
  /** Pages and assets the harness serves itself: the app in one version or another. */
  assets: ((path: string, upstream: () => Promise<Answer>) => Promise<Answer | null>) | null;
  close(): Promise<void>;
}

const PUSH = "/trpc/sync.push";
const PHOTOS = "/files/lapangan/foto";
/** Longer than the phone waits in the build under test. */
export const SLOW_MS = 2_600;
const PORTAL = "<!doctype html><title>Wi-Fi</title><h1>Selamat datang di Wi-Fi gratis</h1><form><button>Masuk</button></form>";

export async function startFaultProxy(): Promise<FaultProxy> {
  const server = createServer((incoming, outgoing) => {
    handle(proxy, incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.keepAliveTimeout = 1_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const place = server.address();
  if (place === null || typeof place === "string") throw new Error("The system gave no port");
  const proxy: FaultProxy = {
    origin: `http://127.0.0.1:${place.port}`,
    target: null, faults: [], photoFaults: 0, mostItems: null, hold: null, pushes: [], done: new Map(), assets: null,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return proxy;
}

async function handle(proxy: FaultProxy, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const body = await bodyOf(incoming);
  const path = (incoming.url ?? "/").split("?")[0] ?? "/";
  const upstream = (sent = body): Promise<Answer> => forward(proxy, incoming, sent);
  if (path === PUSH) return pushThrough(proxy, { body, upstream, outgoing });
  if (path.startsWith(PHOTOS) && proxy.photoFaults > 0) {
    proxy.photoFaults -= 1;
    count(proxy, "PHOTO_CUT");
    await upstream();
    return void outgoing.destroy();
  }
  const own = incoming.method === "GET" && proxy.assets ? await proxy.assets(path, upstream) : null;
  return reply(outgoing, own ?? (await upstream()));
}

interface Push {
  readonly body: Buffer;
  readonly upstream: (sent?: Buffer) => Promise<Answer>;
  readonly outgoing: ServerResponse;
}

async function pushThrough(proxy: FaultProxy, push: Push): Promise<void> {
  proxy.pushes.push(push.body.toString());
  if (proxy.hold) await proxy.hold;
  if (proxy.mostItems !== null && itemsOf(push.body).length > proxy.mostItems) return reply(push.outgoing, json(413, { error: { message: "PAYLOAD_TOO_LARGE" } }));
  const fault = proxy.faults.shift();
  if (!fault) return reply(push.outgoing, await push.upstream());
  count(proxy, fault);
  const answer = await MISHAPS[fault](push);
  if (answer) reply(push.outgoing, answer);
  else push.outgoing.destroy();
}

/** Each fault as what the phone gets; null is a connection that breaks off. */
const MISHAPS: Readonly<Record<Fault, (push: Push) => Promise<Answer | null>>> = {
  DROP_BEFORE: async () => null,
  ERROR_BEFORE: async () => json(500, { error: { message: "fault" } }),
  ERROR_AFTER: async ({ upstream }) => {
    await upstream();
    return json(500, { error: { message: "fault" } });
  },
  UNAUTHORIZED: async () => json(401, { error: { message: "UNAUTHORIZED", data: { code: "UNAUTHORIZED", httpStatus: 401 } } }),
  PORTAL: async () => ({ status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: Buffer.from(PORTAL) }),
  SLOW: async ({ upstream }) => {
    await wait(SLOW_MS);
    return upstream();
  },
  /** A relay on the way that sends again what it thinks is lost, while the server is still at it. */
  TWICE_AT_ONCE: async ({ upstream }) => {
    const [answer] = await Promise.all([upstream(), upstream()]);
    return answer;
  },
  DIES_MIDWAY: async ({ upstream, body }) => {
    await upstream(firstHalf(body));
    return null;
  },
  COMMIT_THEN_DROP: async ({ upstream }) => {
    await upstream();
    return null;
  },
  HALF_OUTCOMES: async ({ upstream }) => {
    const answer = await upstream();
    return { ...answer, body: halfOutcomes(answer.body) };
  },
  TRUNCATED: async ({ upstream }) => {
    const answer = await upstream();
    return { ...answer, body: answer.body.subarray(0, Math.floor(answer.body.length / 2)) };
  },
};

/** The server died after k of n: to the database and to the phone it is the same as if it had only seen the first k. */
function firstHalf(body: Buffer): Buffer {
  const items = itemsOf(body);
  return Buffer.from(JSON.stringify({ ...Object(JSON.parse(body.toString())), items: items.slice(0, Math.floor(items.length / 2)) }));
}

function itemsOf(body: Buffer): readonly unknown[] {
  return listAt(JSON.parse(body.toString()), "items");
}

function halfOutcomes(body: Buffer): Buffer {
  const answer: unknown = JSON.parse(body.toString());
  const data = field(answer, "result", "data");
  const outcomes = field(data, "outcomes");
  if (!Array.isArray(outcomes)) return body;
  return Buffer.from(JSON.stringify({ result: { data: { ...Object(data), outcomes: outcomes.slice(0, Math.floor(outcomes.length / 2)) } } }));
}

const json = (status: number, body: unknown): Answer => ({ status, headers: { "content-type": "application/json" }, body: Buffer.from(JSON.stringify(body)) });

function count(proxy: FaultProxy, fault: Fault | "PHOTO_CUT"): void {
  proxy.done.set(fault, (proxy.done.get(fault) ?? 0) + 1);
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Passes a request on with its own Host, so that the server's guard of origins sees what it would see without us. */
async function forward({ target }: FaultProxy, incoming: IncomingMessage, body: Buffer): Promise<Answer> {
  if (target === null) throw new Error("The server is down");
  const { "accept-encoding": _packed, "content-length": _length, "transfer-encoding": _coding, connection: _connection, ...headers } = incoming.headers;
  const sent = ask(`${target}${incoming.url ?? "/"}`, { method: incoming.method, headers: { ...headers, ...(body.length > 0 ? { "content-length": body.length } : {}) }, agent: false });
  sent.end(body);
  const [answer]: IncomingMessage[] = await once(sent, "response");
  if (!answer) throw new Error("No answer");
  return { status: answer.statusCode ?? 502, headers: answer.headers, body: await bodyOf(answer) };
}

function reply(outgoing: ServerResponse, { status, headers, body }: Answer): void {
  const { "transfer-encoding": _coding, connection: _connection, "keep-alive": _keep, "content-length": _length, ...kept } = headers;
  outgoing.writeHead(status, { ...kept, "content-length": body.length });
  outgoing.end(body);
}
