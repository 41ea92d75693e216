import { fileURLToPath } from "node:url";
import type { Seeded } from "./ground.ts";
import type { Patch } from "./patches.ts";

/** A mistake others really made (`offline.md` §4.4), and within how many schedules it must be seen. */
export interface SeededBug {
  readonly name: string;
  readonly budget: number;
  readonly seeded: Seeded;
}

const OUTBOX = "offline/src/store/dexie-outbox.ts";
const SETTLE = "offline/src/outbox/settle-batch.ts";
const LOCAL_QUEUE = fileURLToPath(new URL("../../apps/web/e2e/field-bugs/local-queue.ts", import.meta.url));

/** What a reply would have given: the row counts as received although nobody said so. */
const GIVEN_UP = '{ changes: batch.map(({ id }): RowChange => ({ id, receipt: { status: "applied", code: null, receiptNo: 1, version: null, at: "" } })), sync, goOn: true }';
const givesUpOn = (trouble: string): Patch => ({
  file: SETTLE,
  from: "  const alone = smaller && batch.length === 1;\n",
  to: `  if (trouble === "${trouble}") return ${GIVEN_UP};\n  const alone = smaller && batch.length === 1;\n`,
});

/** The database no longer knows that an id is one record. */
const NO_KEYS = ["alter table sync_receipt drop constraint if exists sync_receipt_pkey cascade", "alter table visit drop constraint if exists visit_pkey cascade"];
const NO_CONFLICT: Patch = { file: "db/src/sync/receipts.store.ts", from: "on conflict do nothing returning record_id as id", to: "returning record_id as id" };
const LOOK_FIRST: Patch = {
  file: "api/src/sync/receive-record.ts",
  from: "  const numbers = await takeReceipts(tx, items.map((item) => receiptOf(push, item)));\n",
  to: "  const missing: ReadItem[] = [];\n  for (const item of items) if ((await findStanding(tx, item.id)) === null) missing.push(item);\n  const numbers = await takeReceipts(tx, missing.map((item) => receiptOf(push, item)));\n",
};

export const BUGS: readonly SeededBug[] = [
  {
    name: "queue-in-local-storage",
    budget: 8,
    seeded: {
      app: [
        { file: "offline/src/store/database.ts", from: "import { AT_START", to: `import { keepInLocalStorage } from ${JSON.stringify(LOCAL_QUEUE)};\nimport { AT_START` },
        { file: "offline/src/store/database.ts", from: 'meta: "k" });\n', to: 'meta: "k" });\n    keepInLocalStorage(this.outbox);\n' },
      ],
    },
  },
  {
    name: "new-id-per-attempt",
    budget: 12,
    seeded: {
      app: [
        { file: "offline/src/outbox/drain.ts", from: "items.push(sentOf(row, await openBody(row)));", to: "items.push({ ...sentOf(row, await openBody(row)), id: crypto.randomUUID() });" },
        { file: SETTLE, from: "reply.outcomes.map((outcome) => [outcome.id, outcome])", to: "reply.outcomes.map((outcome, at) => [batch[at]?.id ?? outcome.id, outcome])" },
      ],
    },
  },
  {
    name: "saved-before-commit",
    budget: 20,
    seeded: {
      app: [{
        file: "offline/src/store/open-field-store.ts",
        from: "      const { id } = await saveRecord(phone, record);\n",
        to: "      const early = record.draftId ?? platform.newId();\n      void saveRecord(phone, { ...record, draftId: early }).then(changed);\n      if (early) return { id: early };\n      const { id } = await saveRecord(phone, record);\n",
      }],
    },
  },
  {
    name: "sending-never-retried",
    budget: 16,
    seeded: {
      app: [
        { file: OUTBOX, from: "row.userId === person.id && isPending(row)).toArray()", to: "row.userId === person.id && isPending(row) && !row.isSending).toArray()" },
        { file: OUTBOX, from: "attempts: row.attempts + 1,", to: "attempts: row.attempts + 1, isSending: true," },
        { file: OUTBOX, from: "[{ ...row, ...change }]", to: "[{ ...row, ...change, isSending: false }]" },
      ],
    },
  },
  {
    name: "removed-before-sent",
    budget: 24,
    seeded: {
      app: [
        { file: OUTBOX, from: "await db.outbox.bulkPut(begun);", to: "await db.outbox.bulkDelete([...ids]);\n        globalThis.__taken = begun;" },
        { file: OUTBOX, from: "const row = found[at];", to: "const row = found[at] ?? globalThis.__taken?.find((one) => one.id === change.id);" },
      ],
    },
  },
  { name: "any-2xx-is-success", budget: 40, seeded: { app: [givesUpOn("PORTAL")] } },
  { name: "dropped-on-401", budget: 60, seeded: { app: [givesUpOn("SIGN_IN")] } },
  // The last two take the keys out of the database for good.
  {
    name: "no-lock-and-no-key",
    budget: 24,
    seeded: { app: [{ file: "offline/src/store/exchange.ts", from: "oneAtATime: (work) => inTurn(phone, work),", to: "oneAtATime: (work) => work()," }], server: [NO_CONFLICT, LOOK_FIRST], sql: NO_KEYS },
  },
  { name: "server-without-receipt", budget: 12, seeded: { server: [NO_CONFLICT], sql: NO_KEYS } },
];
