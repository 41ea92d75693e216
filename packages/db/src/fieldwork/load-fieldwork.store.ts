import type { FieldPast } from "@sinergi/domain/fieldwork/field-past";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { announce } from "#targeting/announce";

const TABLES = {
  facilitators: "facilitator", acts: "assignment_act", assignments: "assignment", groups: "field_group", groupMembers: "field_group_member", profiles: "family_profile",
  visits: "visit", visitAid: "visit_aid", visitNeeds: "visit_need", visitMembers: "visit_member", sessions: "field_session", attendance: "session_attendance",
  commitments: "commitment_check", payouts: "payout_support", cases: "field_case", caseNotes: "case_note", caseAccess: "case_access", graduations: "graduation", monthReports: "month_report",
  queues: "work_queue", workItems: "work_item", referrals: "referral", referralChanges: "referral_change", meetings: "village_meeting", proposals: "registry_proposal",
  proposalChanges: "registry_proposal_change", objections: "objection", objectionChanges: "objection_change", devices: "sync_device", receipts: "sync_receipt",
} as const satisfies Record<keyof FieldPast, string>;
type Part = keyof typeof TABLES;
/** What is referred to stands before what refers to it. */
const ORDER: readonly Part[] = [
  "facilitators", "acts", "assignments", "groups", "groupMembers", "profiles", "visits", "visitAid", "visitNeeds", "visitMembers", "sessions", "attendance", "commitments", "payouts", "cases", "caseNotes", "caseAccess",
  "graduations", "monthReports", "queues", "workItems", "referrals", "referralChanges", "meetings", "proposals", "proposalChanges", "objections", "objectionChanges", "devices", "receipts",
];
const ROWS_A_STATEMENT = 5_000;

/** Writes field work of the past with its own days and moments of arrival, a statement for some thousand rows of a table. */
export async function insertFieldPast(system: Scoped, past: FieldPast): Promise<void> {
  for (const part of ORDER) await insertRows(system, TABLES[part], past[part]);
  for (const kind of ["field", "referral", "update"] as const) await announce(system, { kind });
}

async function insertRows(system: Scoped, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const keys = Object.keys(first);
  const columns = keys.map(columnOf);
  const text = `insert into ${table} (${columns.join(", ")}) select ${columns.map((column) => `r.${column}`).join(", ")} from jsonb_populate_recordset(null::${table}, $1::jsonb) r`;
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    const named = rows.slice(at, at + ROWS_A_STATEMENT).map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [columnOf(key), value])));
    await system.run(text, [JSON.stringify(named)]);
  }
}

const COLUMNS = new Map<string, string>();
function columnOf(key: string): string {
  const known = COLUMNS.get(key);
  if (known !== undefined) return known;
  const column = key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  COLUMNS.set(key, column);
  return column;
}

/** A family as field work begins with it: who belongs to it, and what it receives. Days as text. */
export interface FamilyToVisit {
  readonly id: string;
  readonly villageCode: string;
  readonly headName: string;
  readonly decile: number | null;
  readonly programmes: readonly string[];
  readonly members: readonly { readonly id: string; readonly name: string; readonly birthDate: Day | null; readonly school: string | null; readonly pregnant: boolean | null; readonly severeDisability: boolean | null; readonly isHead: boolean; readonly sex: "L" | "P" | null }[];
}

/** Families of today's registry that a programme's lists name, in the order of their villages. */
export async function listFamiliesToVisit(system: Scoped, programme: string): Promise<FamilyToVisit[]> {
  return system.rows<FamilyToVisit & Record<string, unknown>>(
    `with live as (select version_id as v from snapshot where id = 1),
     enrolled as (
       select m.family_id, array_agg(distinct e.programme_code order by e.programme_code) as programmes
         from enrolment_match m join enrolment e on e.id = m.enrolment_id where m.version_id = (select v from live) and m.family_id is not null group by 1),
     people as (
       select p.family_id, json_agg(json_build_object('id', p.person_id::text, 'name', p.name, 'birthDate', p.birth_date, 'school', p.school, 'pregnant', p.pregnant,
              'severeDisability', p.severe_disability, 'isHead', p.is_head, 'sex', p.sex) order by p.row) as members
         from person_version p join enrolled e on e.family_id = p.family_id and $1 = any (e.programmes) where p.version_id = (select v from live) group by 1)
     select f.family_id::text as id, f.village_code as "villageCode", f.head_name as "headName", f.decile, e.programmes, coalesce(p.members, '[]') as members
       from enrolled e join family_version f on f.version_id = (select v from live) and f.family_id = e.family_id left join people p on p.family_id = f.family_id
      where $1 = any (e.programmes) order by f.village_code, f.family_id`,
    [programme],
  );
}

/** Whether field work stands already, so that it is not told twice. */
export async function hasFieldWork(system: Scoped): Promise<boolean> {
  return (await system.find("select 1 as it from facilitator limit 1")) !== null;
}
