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
  /** Whether the family was assigned to the sender on that day, whoever has it today. */
  readonly owns: (familyId: string, day: Day) => Promise<boolean>;
}

/** What was decided about a record. A fact is never refused for authority: it is applied and flagged. */
export interface Verdict {
  readonly status: "APPLIED" | "REVIEW";
  readonly code: OutcomeCode | null;
  readonly flags: readonly RecordFlag[];
  /** Facts for whoever reviews it. No NIK, no name. */
  readonly detail?: object;
  readonly targetId?: string;
  readonly resultVersion?: number;
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly path: string };

/** How one kind of record is read and written down. `apply` decides with reads first and causes no expected SQL error. */
export interface Applier<T = unknown> {
  readonly parse: (body: unknown, v: number) => Parsed<T>;
  readonly apply: (tx: Scoped, record: ReceivedRecord, value: T) => Promise<Verdict>;
}
