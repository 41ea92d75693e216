import type { Scoped } from "@sinergi/db/access/scoped";
import { listStandings, type Taken } from "@sinergi/db/sync/receipts.store";
import type { RecordOutcome } from "@sinergi/domain/sync/outcomes";
import { isRecordKind } from "@sinergi/domain/sync/record-kinds";
import { decideTogether, isToldTogether } from "#sync/decide-record";
import type { ReadItem } from "#sync/read-item";
import type { Receiving } from "#sync/read-push";
import { answerAgain, outcomeOf, standAside, take, type Received } from "#sync/receive-record";

const NONE: ReadonlyMap<string, Received> = new Map();
/** Records of kinds that are told together build on nothing, so what waits for them can go on after all of them. */
const NOTHING_AWAITED: ReadonlySet<string> = new Set();

/** The items in their order, cut into runs that may share a transaction: of one kind that is told together, and none that others hang on. Most phones send one run of visits. */
export function runsOf(items: readonly ReadItem[], awaited: ReadonlySet<string>): readonly (readonly ReadItem[])[] {
  const runs: ReadItem[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    const joins = first !== undefined && first.kind === item.kind && [first, item].every((one) => standsAlone(one, awaited)) && !run?.some(({ id }) => id === item.id);
    if (joins) run?.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** Whether a batch is one run and nothing else. */
export function isOneRun(items: readonly ReadItem[]): boolean {
  return items.length > 0 && items.every((item) => standsAlone(item, NOTHING_AWAITED)) && runsOf(items, NOTHING_AWAITED).length === 1;
}

function standsAlone({ id, record }: ReadItem, awaited: ReadonlySet<string>): boolean {
  return record !== null && isToldTogether(record.kind) && record.prevId === undefined && record.amends === undefined && !awaited.has(id);
}

/**
 * Takes a run into custody and applies it in one transaction of few statements. Empty where that failed, whatever of it did: then each
 * is taken by itself, so that none stops or undoes its neighbours (`offline.md` §3.4), and what is wrong shows itself again there.
 */
export async function receiveTogether(push: Receiving, run: readonly ReadItem[]): Promise<ReadonlyMap<string, Received>> {
  if (run.length < 2 || push.sealed) return NONE;
  try {
    return await push.read(async (tx) => takeAndApplyAll(tx, push, { run, here: new Set((await listStandings(tx, run.map(({ id }) => id))).map(({ recordId }) => recordId)) }));
  } catch {
    return NONE;
  }
}

/**
 * The same within a transaction of the caller's, who knows which of the records are `here` already. What is new is decided about first and
 * then written into the ledger as it stands, once. Throws where the same record came at this moment from elsewhere too: its key was taken.
 */
export async function takeAndApplyAll(tx: Scoped, push: Receiving, { run, here }: { readonly run: readonly ReadItem[]; readonly here: ReadonlySet<string> }): Promise<ReadonlyMap<string, Received>> {
  const [first, again] = [run.filter(({ id }) => !here.has(id)), run.filter(({ id }) => here.has(id))];
  const fresh = first.flatMap(({ record }) => record ?? []);
  const kind = fresh[0]?.kind ?? "";
  const decided = isRecordKind(kind) ? await decideTogether(tx, push, kind, fresh) : [];
  const verdicts = new Map(fresh.flatMap(({ id }, at) => (decided[at] ? [[id, decided[at]] as const] : [])));
  const taken = first.length === 0 ? new Map<string, Taken>() : await take(tx, push, first, verdicts);
  const outcomes = await answerAllAgain(tx, push, again);

  const received = new Map<string, Received>();
  for (const item of run) {
    const [verdict, receipt, outcome] = [verdicts.get(item.id), taken.get(item.id), outcomes.get(item.id)];
    if (outcome !== undefined) received.set(item.id, { outcome, verdict: null });
    else if (verdict === undefined || receipt === undefined) throw new Error("A record of a run was not taken");
    else {
      await standAside(tx, push.actor.id, { id: item.id, kind, verdict, amends: null, amending: receipt.amending });
      received.set(item.id, { outcome: outcomeOf(item, receipt.receiptNo, verdict), verdict });
    }
  }
  return received;
}

async function answerAllAgain(tx: Scoped, push: Receiving, items: readonly ReadItem[]): Promise<ReadonlyMap<string, RecordOutcome>> {
  if (items.length === 0) return new Map();
  const standings = new Map((await listStandings(tx, items.map(({ id }) => id))).map((standing) => [standing.recordId, standing]));
  const outcomes = new Map<string, RecordOutcome>();
  for (const item of items) outcomes.set(item.id, await answerAgain(tx, push, { item, own: standings.get(item.id) ?? null }));
  return outcomes;
}
