import type { Scoped } from "@sinergi/db/access/scoped";
import { boundaryOf } from "@sinergi/db/fieldwork/visits.store";
import { readOwnership, type FamilyOwnership } from "@sinergi/db/sync/ownership.store";
import type { ReceiptVerdict } from "@sinergi/db/sync/receipts.store";
import { judgeClock, type ClockVerdict } from "@sinergi/domain/sync/judge-clock";
import type { SentRecord } from "@sinergi/domain/sync/outcomes";
import { isRecordKind, RECORD_KINDS, type RecordKind } from "@sinergi/domain/sync/record-kinds";
import type { Day } from "@sinergi/domain/time/day";
import type { ReadBody, ReceivedRecord, Verdict } from "#sync/applier";
import { APPLIERS } from "#sync/apply-record";
import type { Receiving } from "#sync/read-push";

/** Reads and applies one record in custody, or says why a person must look at it. Nothing it expects is an error of the database. */
export async function decideRecord(tx: Scoped, push: Receiving, sent: SentRecord): Promise<ReceiptVerdict> {
  const prepared = prepare(tx, push, sent);
  return "verdict" in prepared ? prepared.verdict : verdictOf(sent, withWarnings(await prepared.body.apply(tx, prepared.record), prepared.warnings));
}

/** Whether records of this kind may be decided together. */
export function isToldTogether(kind: string): boolean {
  return isRecordKind(kind) && (APPLIERS[kind]?.applyAll ?? null) !== null;
}

/** Decides about records of one such kind as if one came after the other, in few statements. */
export async function decideTogether(tx: Scoped, push: Receiving, kind: RecordKind, sent: readonly SentRecord[]): Promise<readonly ReceiptVerdict[]> {
  const prepared = sent.map((one) => prepare(tx, push, one));
  const ready = prepared.flatMap((one) => ("verdict" in one ? [] : [{ record: one.record, value: one.body.value }]));
  const verdicts = new Map((await APPLIERS[kind]?.applyAll?.(tx, ready) ?? []).map((verdict, at) => [ready[at]?.record.id, verdict]));
  return prepared.map((one) => {
    if ("verdict" in one) return one.verdict;
    const verdict = verdicts.get(one.record.id);
    if (!verdict) throw new Error("A record was not decided about");
    return verdictOf(one.record, withWarnings(verdict, one.warnings));
  });
}

type Prepared = { readonly verdict: ReceiptVerdict } | { readonly record: ReceivedRecord; readonly body: Extract<ReadBody, { ok: true }>; readonly warnings: Warnings };

/** What can be said without the database: a verdict at once, or a record ready to be applied. */
function prepare(tx: Scoped, push: Receiving, sent: SentRecord): Prepared {
  const family = sent.familyId === undefined ? null : (push.families.get(sent.familyId) ?? null);
  const applier = isRecordKind(sent.kind) && sent.v <= RECORD_KINDS[sent.kind] ? APPLIERS[sent.kind] : undefined;
  if (applier === undefined) return { verdict: verdictOf(sent, { status: "REVIEW", code: "UNKNOWN_KIND", flags: [] }) };
  if (family !== null && !family.known) return { verdict: verdictOf(sent, { status: "REVIEW", code: "INVALID", flags: [], detail: { path: "familyId" } }) };
  const json = parseJson(sent.body);
  const body = json.ok ? applier.read(json.value, sent.v) : { ok: false as const, path: "" };
  if (!body.ok) return { verdict: { ...verdictOf(sent, { status: "REVIEW", code: "INVALID", flags: [], detail: { path: body.path } }), status: "REJECTED" } };

  const clock = judgeClock({ claimed: Date.parse(sent.clientAt), clockOffsetMs: sent.clockOffsetMs, onDay: body.onDay, today: push.today, now: push.now });
  const warnings = { clock, family };
  return { record: receivedOf(tx, push, sent, warnings), body, warnings };
}

interface Warnings {
  readonly clock: ClockVerdict;
  readonly family: FamilyOwnership | null;
}

function flagsOf({ clock, family }: Warnings): ReceivedRecord["flags"] {
  return [...(clock === "FINE" ? [] : (["CLOCK"] as const)), ...(family?.mergedInto == null ? [] : (["MERGED_FAMILY"] as const))];
}

/** What was taken with a day that cannot be, or for a family that is another one by now, a person looks at too. */
function withWarnings(verdict: Verdict, warnings: Warnings): Verdict {
  const flags = [...new Set([...verdict.flags, ...flagsOf(warnings)])];
  if (verdict.status === "REVIEW") return { ...verdict, flags };
  const mergedInto = warnings.family?.mergedInto ?? null;
  if (mergedInto !== null) return { ...verdict, flags, status: "REVIEW", code: "MERGED_FAMILY", detail: { ...verdict.detail, mergedInto } };
  return warnings.clock === "IMPOSSIBLE" ? { ...verdict, flags, status: "REVIEW", code: "CLOCK" } : { ...verdict, flags };
}

function receivedOf(tx: Scoped, { actor, deviceId, today, families, boundaries }: Receiving, sent: SentRecord, warnings: Warnings): ReceivedRecord {
  const familyOf = async (familyId: string): Promise<FamilyOwnership | undefined> => families.get(familyId) ?? (await readOwnership(tx, actor.id, [familyId])).get(familyId);
  return {
    ...sent, userId: actor.id, userName: actor.name, deviceId, today, flags: flagsOf(warnings),
    owns: async (familyId, day) => ((await familyOf(familyId))?.spans ?? []).some((span) => isWithin(span, day)),
    villageOf: async (familyId) => (await familyOf(familyId))?.villageCode ?? null,
    async boundaryOf(code) {
      if (code === null) return null;
      if (!boundaries.has(code)) boundaries.set(code, await tx.derive((system) => boundaryOf(system, code)));
      return boundaries.get(code);
    },
  };
}

function isWithin({ from, to }: { readonly from: Day; readonly to: Day | null }, day: Day): boolean {
  return from <= day && (to === null || day <= to);
}

function verdictOf(sent: SentRecord, { status, code, flags, detail, targetId, resultVersion, waitsFor }: Verdict): ReceiptVerdict {
  const applied = targetId !== undefined;
  return { status, code, flags, detail: detail ?? null, targetType: applied ? sent.kind : null, targetId: targetId ?? null, resultVersion: resultVersion ?? null, prevId: waitsFor ?? waitedFor(code, detail) };
}

/** Appliers may name the record they wait for among the facts too. */
function waitedFor(code: Verdict["code"], detail: object | undefined): string | null {
  return code === "WAITING_PREV" && detail !== undefined && "waitsFor" in detail && typeof detail.waitsFor === "string" ? detail.waitsFor : null;
}

function parseJson(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
}
