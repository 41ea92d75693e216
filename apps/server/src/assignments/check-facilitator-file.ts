import type { Scoped } from "@sinergi/db/access/scoped";
import { listAreas } from "@sinergi/db/areas/areas.store";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { listSpells } from "@sinergi/db/fieldwork/assignment-acts.store";
import { findByNumbers, insertAssignmentFile, type AssignmentFile, type AssignmentFileRow } from "@sinergi/db/fieldwork/assignment-files.store";
import { listFacilitatorRows } from "@sinergi/db/fieldwork/facilitators.store";
import { planAssignment } from "@sinergi/domain/fieldwork/assign-families";
import { readFacilitatorHeaders, readFacilitatorRow, type FacilitatorIssue, type FacilitatorIssueCode, type FacilitatorLookups, type FacilitatorRowRead } from "@sinergi/domain/fieldwork/facilitator-file";
import { headerKey } from "@sinergi/domain/imports/columns";
import { maskNumbersIn } from "@sinergi/domain/people/nik";
import type { Day } from "@sinergi/domain/time/day";
import { digestOf } from "../budgets/read-budget-file.ts";
import { FileRefused, openImportFile } from "../imports/import-file.ts";

/** No regency has more families to accompany; a longer file is another file. */
const MOST_ROWS = 50_000;

export interface FacilitatorFileGiven {
  /** Whoever sends it makes it. */
  readonly id: string;
  readonly path: string;
  readonly fileName: string;
  readonly sheet: string | null;
  readonly today: Day;
}

/** Reads a facilitators' list row by row, finds its families, and keeps what it says until somebody takes it over. Numbers are looked up and not kept. */
export async function checkFacilitatorFile(tx: Scoped, { id, path, fileName, sheet, today }: FacilitatorFileGiven): Promise<AssignmentFile> {
  const facilitators = await listFacilitatorRows(tx, today);
  const { rows: read, issues, rowsRead } = await readRows(path, sheet, await lookupsOf(tx, facilitators));
  const found = await findByNumbers(tx, { noKk: read.flatMap(({ noKk }) => noKk ?? []), nik: read.flatMap(({ nik }) => nik ?? []) });
  const ended = new Map(facilitators.map(({ userId, activeTo }) => [userId, activeTo]));
  const judged = await judge(tx, read, { found, ended, today });
  const all = [...issues, ...judged.issues].toSorted((a, b) => a.row - b.row).map((issue) => ({ ...issue, value: maskNumbersIn(issue.value) }));
  const file = { id, fileName, sha256: await digestOf(path), rowsRead, rows: judged.rows, issues: all };
  await insertAssignmentFile(tx, file);
  await appendAudit(tx, { action: "assignment.fileChecked", entity: "assignment_file", entityId: file.id, detail: { sha256: file.sha256, rows: rowsRead, usable: file.rows.length, issues: all.length } });
  return { ...file, checkedName: tx.actor.name, committed: false };
}

async function lookupsOf(tx: Scoped, facilitators: readonly { readonly userId: string; readonly email: string }[]): Promise<FacilitatorLookups> {
  const byEmail = new Map(facilitators.map(({ userId, email }) => [email.toLowerCase(), userId]));
  const districts = new Map((await listAreas(tx)).filter(({ level }) => level === "district").flatMap(({ code, name }) => [[headerKey(name), code] as const, [headerKey(code), code] as const]));
  return { userOf: (email) => byEmail.get(email) ?? null, districtOf: (text) => districts.get(headerKey(text.replace(/^kec(amatan)?\.?\s+/i, ""))) ?? null };
}

async function readRows(path: string, sheet: string | null, lookups: FacilitatorLookups): Promise<{ rows: FacilitatorRowRead[]; issues: FacilitatorIssue[]; rowsRead: number }> {
  const table = await openImportFile(path, sheet);
  try {
    const headers = readFacilitatorHeaders(table.headers);
    if (headers === null) throw new FileRefused("HEADER_MISSING", { columns: "EMAIL" });
    const rows: FacilitatorRowRead[] = [];
    const issues: FacilitatorIssue[] = [];
    let rowsRead = 0;
    for await (const batch of table.rows()) {
      for (const { row, cells } of batch) {
        if (++rowsRead > MOST_ROWS) throw new FileRefused("TOO_LARGE", { rows: String(MOST_ROWS) });
        const one = readFacilitatorRow({ row, cells, headers }, lookups);
        issues.push(...one.issues);
        if (one.read !== null) rows.push(one.read);
      }
    }
    return { rows, issues, rowsRead };
  } finally {
    await table.close();
  }
}

interface Known {
  readonly found: Awaited<ReturnType<typeof findByNumbers>>;
  readonly ended: ReadonlyMap<string, Day | null>;
  readonly today: Day;
}

/** What can be used of the rows as things stand, and why the rest cannot. */
async function judge(tx: Scoped, read: readonly FacilitatorRowRead[], { found, ended, today }: Known): Promise<{ rows: AssignmentFileRow[]; issues: FacilitatorIssue[] }> {
  const rows: AssignmentFileRow[] = [];
  const issues: FacilitatorIssue[] = [];
  const familyOf = ({ noKk, nik }: FacilitatorRowRead) => (noKk === null ? undefined : found.get(noKk)) ?? (nik === null ? undefined : found.get(nik));
  const least = read.reduce<Day>((first, { fromDay }) => (fromDay !== null && fromDay < first ? fromDay : first), today);
  const spells = Map.groupBy(await listSpells(tx, read.flatMap((row) => familyOf(row)?.familyId ?? []), least), ({ familyId }) => familyId);
  const seen = new Set<string>();
  for (const row of read) {
    const { noKk, nik, ...rest } = row;
    const leave = (column: FacilitatorIssue["column"], code: FacilitatorIssueCode, value: string) => void issues.push({ row: row.row, column, code, value });
    const number = noKk ?? nik;
    const family = familyOf(row);
    const last = ended.get(row.userId) ?? null;
    const fromDay = row.fromDay ?? today;
    if (last !== null && last < fromDay) leave("MULAI", "FACILITATOR_ENDED", fromDay);
    else if (number === null) rows.push({ ...rest, familyId: null, villageCode: null });
    else if (family === undefined) leave(noKk === null ? "NIK" : "NO_KK", "FAMILY_UNKNOWN", number);
    else if (seen.has(family.familyId)) leave(noKk === null ? "NIK" : "NO_KK", "FAMILY_TWICE", number);
    else if (!planAssignment({ families: [family.familyId], spells: spells.get(family.familyId) ?? [], toUserId: row.userId, fromDay, today }).ok) leave("MULAI", "DAY_PAST", fromDay);
    else rows.push({ ...rest, ...family });
    if (family !== undefined) seen.add(family.familyId);
  }
  return { rows, issues: [...issues, ...scattered(rows)] };
}

/** Groups of one facilitator and name with families of several villages: they become one group per village, and it is said. */
function scattered(rows: readonly AssignmentFileRow[]): FacilitatorIssue[] {
  const named = rows.filter(({ group, familyId }) => group !== "" && familyId !== null);
  return [...Map.groupBy(named, ({ userId, group }) => JSON.stringify([userId, group.toLocaleLowerCase("id")])).values()].flatMap((some) => {
    const [first] = some;
    return first !== undefined && new Set(some.map(({ villageCode }) => villageCode)).size > 1 ? [{ row: first.row, column: "KELOMPOK" as const, code: "GROUP_VILLAGES" as const, value: first.group }] : [];
  });
}
