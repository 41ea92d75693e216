import type { Scoped } from "@sinergi/db/access/scoped";
import type { RecordFlag } from "@sinergi/domain/fieldwork/vocabulary";
import type { OutcomeCode, SentRecord } from "@sinergi/domain/sync/outcomes";
import type { Day } from "@sinergi/domain/time/day";

/** A record in custody, with who sent it and what an applier asks about him. */
export interface ReceivedRecord extends SentRecord {
  readonly userId: string;
  readonly userName: string;
  readonly deviceId: string;
  readonly today: Day;
  /** What is odd about it before anybody looked inside: written down with the fact. */
  readonly flags: readonly RecordFlag[];
  /** Whether the family was assigned to the sender on that day, whoever has it today. */
  readonly owns: (familyId: string, day: Day) => Promise<boolean>;
  /** Where a family lives by the newest version that knows it; null where none does. */
  readonly villageOf: (familyId: string) => Promise<string | null>;
  /** The GeoJSON feature of a village; null where there is none. */
  readonly boundaryOf: (villageCode: string | null) => Promise<unknown>;
}

/** What was decided about a record. A fact is never refused for authority: it is applied and flagged. */
export interface Verdict {
  readonly status: "APPLIED" | "REVIEW";
  readonly code: OutcomeCode | null;
  readonly flags: readonly RecordFlag[];
  /** Facts for whoever reviews it. No NIK, no name. */
  readonly detail?: object;
  readonly targetId?: string;
  /** With WAITING_PREV: the record it is held for. */
  readonly waitsFor?: string;
  readonly resultVersion?: number;
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly path: string };

/** How one kind of record is read and written down. `apply` decides with reads first and causes no expected SQL error. */
export interface Applier<T = unknown> {
  readonly parse: (body: unknown, v: number) => Parsed<T>;
  readonly apply: (tx: Scoped, record: ReceivedRecord, value: T) => Promise<Verdict>;
  /** Many records of one sender at once, told in their order: for a kind that phones send by the dozen. Their verdicts are those of one after the other. */
  readonly applyAll?: (tx: Scoped, told: readonly Told<T>[]) => Promise<readonly Verdict[]>;
}

/** A record with what its body says. */
export interface Told<T> {
  readonly record: ReceivedRecord;
  readonly value: T;
}

/** A kind as the push knows it: a body read, and what is to be done with it. */
export interface RegisteredApplier {
  readonly read: (body: unknown, v: number) => ReadBody;
  /** For values that `read` gave; null where the kind takes its records one by one. */
  readonly applyAll: ((tx: Scoped, told: readonly Told<unknown>[]) => Promise<readonly Verdict[]>) | null;
}
export type ReadBody = { readonly ok: false; readonly path: string } | { readonly ok: true; readonly onDay: unknown; readonly value: unknown; readonly apply: (tx: Scoped, record: ReceivedRecord) => Promise<Verdict> };

/** Hides the type of a body, so that appliers of all kinds stand in one table. */
export function registered<T>({ parse, apply, applyAll }: Applier<T>): RegisteredApplier {
  return {
    read(body, v) {
      const parsed = parse(body, v);
      if (!parsed.ok) return parsed;
      const { value } = parsed;
      const onDay = typeof value === "object" && value !== null && "onDay" in value ? value.onDay : null;
      return { ok: true, onDay, value, apply: (tx, record) => apply(tx, record, value) };
    },
    applyAll: applyAll === undefined ? null : (tx, told) => applyAll(tx, told as readonly Told<T>[]),
  };
}
