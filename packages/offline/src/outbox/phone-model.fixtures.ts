import type { PushReply, RecordOutcome, SentRecord } from "@sinergi/domain/sync/outcomes";
import fc from "fast-check";
import { type Batch, drain, type Outbox } from "#outbox/drain";
import { bySeq, isPending, type OutboxRow } from "#outbox/row";
import type { Settlement } from "#outbox/settle-batch";
import { AT_START, type SyncState } from "#outbox/sync-state";
import { type Received, readPushAnswer } from "#transport/read-answer";

/** What may happen to one request on its way. `k` counts records that the server took before it went wrong. */
export const FAULTS = [
  "NONE", "DROP_BEFORE", "DROP_AFTER", "DIED_MIDWAY", "HALF_REPLY", "OTHER_BATCH", "OTHER_SHA", "PORTAL", "TRUNCATED", "TIMEOUT", "S401", "S403", "S403_HTML", "S413", "S426", "S429", "S500_BEFORE", "S500_AFTER", "S503",
] as const;
export type Fault = (typeof FAULTS)[number];

/** Where the phone's process ends in the middle of an exchange. */
export const DEATHS = ["NEVER", "BEFORE_BEGIN", "AFTER_BEGIN", "BEFORE_SETTLE", "AFTER_SETTLE"] as const;
export type Death = (typeof DEATHS)[number];

class Killed extends Error {}

const ME = "me";
const SOMEBODY = "somebody";
const BODY_SIZE_LIMIT = 60;

/** The server as far as a phone can tell: an id is taken once, whatever comes later. */
export class ModelServer {
  readonly taken = new Map<string, { readonly sha: string; readonly receiptNo: number }>();
  readonly owners = new Set<string>();

  take({ id, sha }: SentRecord): RecordOutcome {
    const known = this.taken.get(id);
    if (known) return { id, sha, status: known.sha === sha ? "duplicate" : "review", code: known.sha === sha ? null : "ID_REUSED", receiptNo: known.receiptNo, version: null };
    const receiptNo = this.taken.size + 1;
    this.taken.set(id, { sha, receiptNo });
    return { id, sha, status: "applied", code: null, receiptNo, version: null };
  }
}

/** A phone without IndexedDB: what is in `rows` and `sync` is what is on disk. */
export class ModelPhone {
  rows = new Map<string, OutboxRow>();
  sync: SyncState = AT_START;
  seq = 0;
  now = 1_000_000;
  readonly bodies = new Map<string, string>();
  readonly server = new ModelServer();
  readonly everSent = new Set<string>();
  readonly broken: string[] = [];

  save(userId: string, size: number): void {
    this.seq += 1;
    const id = `record-${this.seq}`;
    const body = `${id}:${"x".repeat(size)}`;
    this.bodies.set(id, body);
    this.rows.set(id, {
      id, seq: this.seq, userId, deviceId: "device", kind: "visit.logged", v: 1, sealed: { iv: new Uint8Array(0), data: new ArrayBuffer(0) }, sha: `sha of ${body}`, size: body.length,
      familyId: null, baseVersion: null, prevId: null, amends: null, clientAt: new Date(this.now).toISOString(), clockOffsetMs: null, attachments: [], attempts: 0, firstAttemptAt: null, nextAttemptAt: null, trouble: null, receipt: null,
    });
  }

  outbox(death: Death): Outbox {
    const dies = (here: Death) => {
      if (death === here) throw new Killed();
    };
    return {
      listPending: async () => [...this.rows.values()].filter((row) => row.userId === ME && isPending(row)).sort(bySeq),
      readSync: async () => this.sync,
      beginAttempt: async (ids) => {
        dies("BEFORE_BEGIN");
        const begun = ids.flatMap((id) => this.rows.get(id) ?? []).filter(isPending).map((row) => ({ ...row, attempts: row.attempts + 1 }));
        for (const row of begun) this.rows.set(row.id, row);
        dies("AFTER_BEGIN");
        return begun;
      },
      settle: async (settlement) => {
        dies("BEFORE_SETTLE");
        this.settle(settlement);
        dies("AFTER_SETTLE");
      },
    };
  }

  private settle({ changes, sync }: Pick<Settlement, "changes" | "sync">): void {
    for (const change of changes) {
      const row = this.rows.get(change.id);
      if (row && isPending(row)) this.rows.set(row.id, { ...row, ...change });
    }
    this.sync = sync;
  }

  /** One run, with these faults one after the other; no lock at all where `alone` is false, as in two tabs of an old browser. */
  async exchange({ faults, death, byHand }: { readonly faults: readonly Fault[]; readonly death: Death; readonly byHand: boolean }): Promise<void> {
    const left = [...faults];
    let batch = 0;
    const send = async ({ items }: Batch) => {
      this.watchSending(items);
      batch += 1;
      const batchId = `batch-${batch}`;
      await Promise.resolve();
      return readPushAnswer(this.answer({ items, batchId, fault: left.shift() ?? "NONE" }), batchId);
    };
    try {
      await drain({ outbox: this.outbox(death), openBody: async ({ id }) => this.bodies.get(id) ?? "", send, oneAtATime: (work) => work(), now: () => this.now, random: () => 0.5 }, { byHand });
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }

  private watchSending(items: readonly SentRecord[]): void {
    for (const { id, body, seq } of items) {
      const row = this.rows.get(id);
      if (!row || row.attempts === 0) this.broken.push(`${id} left before it was written down`);
      if (row?.userId !== ME) this.broken.push(`${id} of somebody else was sent`);
      if (body !== this.bodies.get(id) || seq !== row?.seq) this.broken.push(`${id} was sent with another content`);
      this.everSent.add(id);
    }
    if (items.some(({ seq }, at) => at > 0 && seq <= (items[at - 1]?.seq ?? 0))) this.broken.push("a batch was out of order");
  }

  private answer({ items, batchId, fault }: { readonly items: readonly SentRecord[]; readonly batchId: string; readonly fault: Fault }): Received {
    const take = (some: readonly SentRecord[]) => some.map((item) => this.server.take(item));
    const reply = (outcomes: readonly RecordOutcome[], named = batchId): string => JSON.stringify({ result: { data: { batchId: named, serverTime: "2026-11-28T00:00:00.000Z", lastAckKnown: true, newDeviceId: null, wipe: false, outcomes } satisfies PushReply } });
    const says = (status: number, text: string): Received => ({ kind: "ANSWER", status, retryAfterMs: status === 429 ? 5_000 : null, text });
    const half = items.slice(0, Math.ceil(items.length / 2));
    const error = JSON.stringify({ error: { data: {} } });
    switch (fault) {
      case "NONE":
        return items.reduce((sum, { body }) => sum + body.length, 0) > BODY_SIZE_LIMIT * 20 && items.length > 1 ? says(413, error) : says(200, reply(take(items)));
      case "DROP_BEFORE":
        return { kind: "NOTHING", why: "OFFLINE" };
      case "DROP_AFTER":
        take(items);
        return { kind: "NOTHING", why: "OFFLINE" };
      case "TIMEOUT":
        take(items);
        return { kind: "NOTHING", why: "TIMEOUT" };
      case "DIED_MIDWAY":
        take(half);
        return { kind: "NOTHING", why: "OFFLINE" };
      case "HALF_REPLY":
        return says(200, reply(take(items).slice(0, half.length)));
      case "OTHER_BATCH":
        return says(200, reply(take(items), "batch-of-yesterday"));
      case "OTHER_SHA":
        return says(200, reply(items.map(({ id }) => ({ id, sha: "another", status: "applied", code: null, receiptNo: 1, version: null }))));
      case "PORTAL":
        return says(200, "<html>Login Wi-Fi</html>");
      case "TRUNCATED":
        return says(200, reply(take(items)).slice(0, -9));
      case "S500_AFTER":
        take(items);
        return says(500, error);
      case "S500_BEFORE":
        return says(500, error);
      case "S403_HTML":
        return says(403, "<html>Blocked</html>");
      case "S401":
      case "S403":
      case "S413":
      case "S426":
      case "S429":
      case "S503":
        return says(Number(fault.slice(1)), error);
    }
  }

  /** What must hold whatever has happened so far. */
  check(before: ReadonlyMap<string, OutboxRow>): void {
    for (const [id, was] of before) {
      const row = this.rows.get(id);
      if (!row) this.broken.push(`${id} is gone`);
      else if (row.sha !== was.sha || row.seq !== was.seq || row.userId !== was.userId) this.broken.push(`${id} was rewritten`);
      else if (was.receipt && row.receipt !== was.receipt) this.broken.push(`the receipt of ${id} changed`);
    }
    for (const { id, sha, receipt } of this.rows.values()) {
      const taken = this.server.taken.get(id);
      if (receipt && (taken?.sha !== sha || taken.receiptNo !== receipt.receiptNo)) this.broken.push(`${id} has a receipt that the server never gave`);
    }
    for (const id of this.server.taken.keys()) if (!this.everSent.has(id)) this.broken.push(`${id} came from nowhere`);
  }
}

class Save implements fc.AsyncCommand<Record<string, never>, ModelPhone> {
  readonly userId: string;
  readonly size: number;

  constructor(userId: string, size: number) {
    this.userId = userId;
    this.size = size;
  }

  check = () => true;
  async run(_model: Record<string, never>, phone: ModelPhone): Promise<void> {
    const before = new Map(phone.rows);
    phone.save(this.userId, this.size);
    phone.check(before);
  }
  toString = () => `save(${this.userId}, ${this.size})`;
}

class Exchange implements fc.AsyncCommand<Record<string, never>, ModelPhone> {
  readonly faults: readonly Fault[];
  readonly death: Death;
  readonly tabs: number;
  readonly byHand: boolean;

  constructor({ faults, death, tabs, byHand }: Pick<Exchange, "faults" | "death" | "tabs" | "byHand">) {
    this.faults = faults;
    this.death = death;
    this.tabs = tabs;
    this.byHand = byHand;
  }

  check = () => true;
  async run(_model: Record<string, never>, phone: ModelPhone): Promise<void> {
    const before = new Map(phone.rows);
    const { faults, death, byHand } = this;
    await Promise.all(Array.from({ length: this.tabs }, (_, tab) => phone.exchange({ faults: tab === 0 ? faults : faults.slice(1), death: tab === 0 ? death : "NEVER", byHand })));
    phone.check(before);
  }
  toString = () => `exchange([${this.faults.join()}], ${this.death}, ${this.tabs} tabs${this.byHand ? ", by hand" : ""})`;
}

class Wait implements fc.AsyncCommand<Record<string, never>, ModelPhone> {
  readonly ms: number;

  constructor(ms: number) {
    this.ms = ms;
  }

  check = () => true;
  async run(_model: Record<string, never>, phone: ModelPhone): Promise<void> {
    phone.now += this.ms;
  }
  toString = () => `wait(${this.ms})`;
}

const COMMANDS = [
  fc.record({ userId: fc.constantFrom(ME, ME, ME, SOMEBODY), size: fc.integer({ min: 0, max: BODY_SIZE_LIMIT }) }).map(({ userId, size }) => new Save(userId, size)),
  fc
    .record({ faults: fc.array(fc.constantFrom(...FAULTS), { maxLength: 4 }), death: fc.constantFrom(...DEATHS), tabs: fc.integer({ min: 1, max: 2 }), byHand: fc.boolean() })
    .map((exchange) => new Exchange(exchange)),
  fc.integer({ min: -3_600_000, max: 3_600_000 }).map((ms) => new Wait(ms)),
];

const HEALING_ROUNDS = 60;

/** Then everything is well again: after some exchanges nothing of this person's is left, and the server has each once. */
async function heal(phone: ModelPhone): Promise<void> {
  for (let round = 0; round < HEALING_ROUNDS; round += 1) {
    phone.now += 600_000;
    await phone.exchange({ faults: [], death: "NEVER", byHand: false });
  }
  const own = [...phone.rows.values()].filter(({ userId }) => userId === ME);
  for (const row of own) if (isPending(row)) phone.broken.push(`${row.id} is stuck`);
  if (phone.server.taken.size !== own.length) phone.broken.push(`the server has ${phone.server.taken.size} of ${own.length}`);
}

/** Random lives of a phone (`offline.md` §4.1 L0); a life that breaks a promise is shrunk and thrown. */
export async function livePhones(numRuns: number, seed: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.commands(COMMANDS, { maxCommands: 24 }), async (commands) => {
      const phone = new ModelPhone();
      await fc.asyncModelRun(() => ({ model: {}, real: phone }), commands);
      await heal(phone);
      if (phone.broken.length > 0) throw new Error(phone.broken.join("; "));
    }),
    { numRuns, seed },
  );
}
