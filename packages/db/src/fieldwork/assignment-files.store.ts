import type { FacilitatorIssue } from "@sinergi/domain/fieldwork/facilitator-file";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

/** A usable row: its family found, its numbers gone. */
export interface AssignmentFileRow {
  readonly row: number;
  readonly userId: string;
  readonly number: string;
  readonly phone: string;
  readonly districts: readonly string[];
  readonly familyId: string | null;
  readonly villageCode: string | null;
  readonly group: string;
  readonly isHead: boolean;
  readonly fromDay: Day | null;
}

export interface AssignmentFile {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly rowsRead: number;
  readonly rows: readonly AssignmentFileRow[];
  readonly issues: readonly FacilitatorIssue[];
  readonly checkedName: string;
  readonly committed: boolean;
}

export async function insertAssignmentFile(tx: Scoped, it: Omit<AssignmentFile, "checkedName" | "committed">): Promise<void> {
  await tx.run("insert into assignment_file (id, file_name, sha256, rows_read, rows, issues, checked_by, checked_name) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing", [
    it.id, it.fileName, it.sha256, it.rowsRead, JSON.stringify(it.rows), JSON.stringify(it.issues), tx.actor.id, tx.actor.name,
  ]);
}

const FILE = `select id, file_name as "fileName", sha256, rows_read as "rowsRead", rows, issues, checked_name as "checkedName", committed_at is not null as committed from assignment_file where id = $1`;

export async function findAssignmentFile(tx: Scoped, id: string): Promise<AssignmentFile | null> {
  return tx.find<AssignmentFile & Record<string, unknown>>(FILE, [id]);
}

export async function lockAssignmentFile(tx: Scoped, id: string): Promise<AssignmentFile | null> {
  return tx.find<AssignmentFile & Record<string, unknown>>(`${FILE} for update`, [id]);
}

export async function markFileCommitted(tx: Scoped, id: string): Promise<void> {
  await tx.run("update assignment_file set committed_at = now() where id = $1", [id]);
}

export interface FoundFamily {
  readonly familyId: string;
  readonly villageCode: string;
}

/** Families of the newest version by No. KK, and by the NIK of any member. Keys are the numbers as they were asked. */
export async function findByNumbers(tx: Scoped, { noKk, nik }: { readonly noKk: readonly string[]; readonly nik: readonly string[] }): Promise<ReadonlyMap<string, FoundFamily>> {
  const seal = (numbers: readonly string[]): Buffer[] => numbers.map((number) => tx.db.numbers.seal(number));
  const rows = await tx.rows<{ number: Buffer; familyId: string; villageCode: string }>(
    `with live as (select version_id from snapshot where id = 1)
     select f.no_kk as number, f.family_id as "familyId", f.village_code as "villageCode" from family_version f, live where f.version_id = live.version_id and f.no_kk = any ($1::bytea[])
     union all
     select p.nik, f.family_id, f.village_code from live join person_version p on p.version_id = live.version_id and p.nik = any ($2::bytea[])
       join family_version f on f.version_id = live.version_id and f.family_id = p.family_id`,
    [seal(noKk), seal(nik)],
  );
  return new Map(rows.map(({ number, ...family }) => [tx.db.numbers.open(number), family]));
}
