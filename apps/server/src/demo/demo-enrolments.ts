import type { Scoped } from "@sinergi/db/access/scoped";
import { asSystem } from "@sinergi/db/access/scoped";
import type { Database } from "@sinergi/db/access/database";
import { saveEnd } from "@sinergi/db/enrolments/ends.store";
import { findEnrolment, insertHandEnrolment } from "@sinergi/db/enrolments/hand-enrolments.store";
import { listRecipients } from "@sinergi/db/enrolments/recipients.store";
import { listFamilies } from "@sinergi/db/families/families.store";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { insertDecision } from "@sinergi/db/problems/decisions.store";
import { listProblems } from "@sinergi/db/problems/problems.store";
import { snapshotOn } from "@sinergi/db/targeting/snapshots.store";
import type { Actor } from "@sinergi/domain/access/actor";
import type { EndReason } from "@sinergi/domain/enrolments/end-reasons";
import { parseDay, periodBounds, periodOf, type Day } from "@sinergi/domain/time/day";

const PLANNER: Actor = { id: "demo-sekretariat", name: "Sekretariat TKPK (simulasi)", role: "SECRETARIAT", agency: null, scope: "regency", sessionId: null, address: null };

/** Enrolled by hand after a verification in the field: families the rule means and the list forgot. */
const ADDED = { programme: "SEMBAKO", families: 4, note: "Hasil verifikasi lapangan (simulasi)" } as const;
/** Ended by hand on the list of a programme, each with what a facilitator reported. */
const ENDED: readonly { readonly programme: string; readonly reason: EndReason; readonly note: string }[] = [
  { programme: "PKH", reason: "GRADUATED", note: "Graduasi mandiri, usaha warung berjalan (simulasi)" },
  { programme: "PKH", reason: "GRADUATED", note: "Anak terakhir lulus SMA (simulasi)" },
  { programme: "PKH", reason: "MOVED", note: "Pindah ke kabupaten lain (simulasi)" },
  { programme: "PKH", reason: "DIED", note: "Penerima tunggal meninggal (simulasi)" },
  { programme: "PKH", reason: "NOT_ELIGIBLE", note: "Tidak ada lagi komponen (simulasi)" },
  { programme: "SEMBAKO", reason: "DUPLICATE", note: "Tercatat dua kali pada daftar (simulasi)" },
];

/** What people did by hand this year: a few families enrolled and a few ended, each with its reason. */
export async function enrolInDemo(db: Database, today: Day): Promise<void> {
  const period = periodOf(today);
  await asSystem(db, { today, actor: PLANNER }, async (tx) => {
    const snapshot = await snapshotOn(tx, { on: null, today });
    const { rows } = await listFamilies(tx, snapshot, { filter: { programme: ADDED.programme, eligibility: ["yes"], receives: false, deciles: [1] }, sort: "village", descending: false, page: 1, pageSize: ADDED.families });
    for (const { familyId } of rows) {
      const { last } = periodBounds(period);
      await insertHandEnrolment(tx, { familyId, personId: null, programme: ADDED.programme, period, activeFrom: firstOfMonth(today), activeTo: last, note: ADDED.note }, today);
    }
    for (const [at, end] of ENDED.entries()) await endOne(tx, { ...end, at, period, today });
  });
}

interface EndOne {
  readonly programme: string;
  readonly reason: EndReason;
  readonly note: string;
  /** Which recipient of the list. */
  readonly at: number;
  readonly period: string;
  readonly today: Day;
}

async function endOne(tx: Scoped, { programme, reason, note, at, period, today }: EndOne): Promise<void> {
  const { rows } = await listRecipients(tx, { programme, period, state: "ACTIVE", area: null, text: "", sort: "village", descending: false, page: at + 1, pageSize: 10 });
  const enrolment = rows[0] && (await findEnrolment(tx, rows[0].enrolmentId));
  if (!enrolment) return;
  await saveEnd(tx, enrolment, { endedOn: firstOfMonth(today), reason, note }, today);
  await appendAudit(tx, { action: "enrolment.ended", entity: "enrolment", entityId: enrolment.enrolmentId, detail: { family: enrolment.familyId, programme, reason } });
}

function firstOfMonth(today: Day): Day {
  return parseDay(`${today.slice(0, 8)}01`) ?? today;
}

/** One family with help that conflicts, decided: it keeps the first, and what the second was is on record. Told once. */
export async function decideInDemo(tx: Scoped): Promise<void> {
  const query = { kind: "DOUBLE_AID", area: null, programme: null, sort: "weight", descending: true, page: 1, pageSize: 1 } as const;
  if ((await listProblems(tx, { ...query, state: "decided" })).total > 0) return;
  const [first] = (await listProblems(tx, { ...query, state: "open" })).rows;
  if (!first) return;
  const id = await insertDecision(tx, { kind: "DOUBLE_AID", caseKey: first.caseKey, verdict: "KEEP_A", note: "Disepakati dua OPD dalam rapat teknis (simulasi)", merge: null });
  await appendAudit(tx, { action: "problem.decided", entity: "problem", entityId: id, detail: { kind: "DOUBLE_AID", case: first.caseKey, verdict: "KEEP_A" } });
}
