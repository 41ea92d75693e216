import { OUTCOMES, type PushReply, type RecordOutcome } from "@sinergi/domain/sync/outcomes";
import type { Trouble } from "#field-store";
import type { Answer } from "#outbox/settle-batch";

/** What came over the wire, before anybody believes it. */
export type Received =
  | { readonly kind: "ANSWER"; readonly status: number; readonly retryAfterMs: number | null; readonly text: string }
  | { readonly kind: "NOTHING"; readonly why: "OFFLINE" | "TIMEOUT" };

type Refused = Extract<Answer, { kind: "TROUBLE" }>;

const SERVER_FAULT = 500;
const OK = 200;

/** The data of a tRPC answer, or why there is none. Only a 200 of the right shape is an answer: a Wi-Fi that wants a login also says 200. */
export function readData(received: Received): { readonly data: unknown } | Refused {
  if (received.kind === "NOTHING") return refused(received.why);
  const { status, retryAfterMs, text } = received;
  if (status !== OK) return { ...refused(troubleOf(status, text)), retryAfterMs, smaller: status === 413 || (status >= SERVER_FAULT && status !== 503) };
  const data = dataIn(text);
  return data === undefined ? refused("PORTAL") : { data };
}

/** What the answer to a batch means: a reply that names this batch, or a trouble. */
export function readPushAnswer(received: Received, batchId: string): Answer {
  const read = readData(received);
  if ("kind" in read) return read;
  const reply = replyIn(read.data);
  return reply?.batchId === batchId ? { kind: "REPLY", reply } : refused("PORTAL");
}

const refused = (trouble: Trouble): Refused => ({ kind: "TROUBLE", trouble, retryAfterMs: null, smaller: false });

const OF_STATUS: Readonly<Record<number, Trouble>> = { 401: "SIGN_IN", 403: "FORBIDDEN", 407: "PORTAL", 408: "TIMEOUT", 413: "TOO_LARGE", 426: "UPGRADE", 429: "BUSY", 503: "BUSY", 511: "PORTAL" };

function troubleOf(status: number, text: string): Trouble {
  if (status < 400) return "PORTAL";
  // A portal may refuse with its own page; ours is always JSON.
  const named = OF_STATUS[status] ?? "FAULT";
  return named === "FORBIDDEN" && parsed(text) === undefined ? "PORTAL" : named;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function dataIn(text: string): unknown {
  const body = parsed(text);
  return isObject(body) && isObject(body["result"]) ? body["result"]["data"] : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Outcomes of the wrong shape are left out one by one; the rest counts. */
function replyIn(data: unknown): PushReply | null {
  if (!isObject(data)) return null;
  const { batchId, serverTime, lastAckKnown, newDeviceId, wipe, outcomes } = data;
  if (typeof batchId !== "string" || typeof serverTime !== "string" || !Array.isArray(outcomes)) return null;
  return {
    batchId,
    serverTime,
    lastAckKnown: lastAckKnown !== false,
    newDeviceId: typeof newDeviceId === "string" ? newDeviceId : null,
    wipe: wipe === true,
    outcomes: outcomes.filter(isOutcome).map((outcome) => ({ ...outcome, code: outcome.code ?? null, version: outcome.version ?? null })),
  };
}

function isOutcome(value: unknown): value is RecordOutcome {
  if (!isObject(value)) return false;
  const { id, sha, status, receiptNo } = value;
  return typeof id === "string" && typeof sha === "string" && Number.isSafeInteger(receiptNo) && OUTCOMES.some((one) => one === status);
}
