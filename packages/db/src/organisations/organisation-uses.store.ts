import { ORGANISATION_USES, type OrganisationUse } from "@sinergi/domain/organisations/take-back";
import type { Scoped } from "#access/scoped";

type What = OrganisationUse["what"];

/** Every column that holds the code of an organisation, and what a row of it is. A test finds those that are missing here. */
export const POINTERS: Readonly<Record<Exclude<What, "SETTINGS">, readonly (readonly [table: string, column: string])[]>> = {
  PROGRAMMES: [["programme", "owner"], ["programme_proposal", "agency_code"], ["proposal", "owner_code"], ["proposal", "proposed_agency"]],
  BUDGETS: [["budget_row", "agency_code"], ["budget_change", "agency_code"], ["budget_import", "agency_code"]],
  SEATS: [["team_seat", "organisation_code"]],
  PEOPLE: [["organisation_person", "organisation_code"]],
  ACCOUNTS: [["user_account", "agency_code"], ["account_request", "agency_code"]],
  MEETINGS: [["agenda_item", "organisation_code"], ["agenda_proposal", "organisation_code"], ["invitee", "organisation_code"], ["attendance", "organisation_code"], ["minutes_entry", "organisation_code"]],
  FOLLOW_UPS: [["follow_up", "lead_code"], ["follow_up", "support_codes"]],
  PLEDGES: [["pledge", "partner_code"], ["pledge", "handler_code"]],
  REFERRALS: [["referral", "owner_code"], ["referral_change", "from_owner"]],
  ACTS: [
    ["saved_list", "agency_code"], ["export_request", "agency_code"], ["simulation", "agency_code"], ["follow_up_change", "agency"], ["minutes_comment", "agency"], ["minutes_approval", "agency"], ["pledge_event", "agency"],
    ["referral_change", "agency"],
  ],
};
/** A programme that changed its owner names the old one in its history; settings name offices within their values. */
const WITHIN: readonly (readonly [What, string])[] = [
  ["PROGRAMMES", "programme_change where $1 in (before -> 'programme' ->> 'owner', after -> 'programme' ->> 'owner')"],
  ["SETTINGS", "setting where strpos(value::text, '\"' || $1 || '\"') > 0"],
];

/** What points at an organisation, whoever may see it. Kinds with nothing are left out. */
export async function listUses(tx: Scoped, code: string): Promise<readonly OrganisationUse[]> {
  const { ACCOUNTS, ...others } = POINTERS;
  const elsewhere = [...Object.entries(others).flatMap(([what, pointers]) => pointers.map((pointer) => [what, whereOf(pointer)] as const)), ...WITHIN];
  const found = [...(await tx.derive((system) => countIn(system, elsewhere, code))), ...(await tx.inAccounts((accounts) => countIn(accounts, ACCOUNTS.map((pointer) => ["ACCOUNTS", whereOf(pointer)] as const), code)))];
  return ORGANISATION_USES.flatMap((what) => found.filter((use) => use.what === what));
}

function whereOf([table, column]: readonly [string, string]): string {
  return `${table} where ${column === "support_codes" ? `$1 = any (${column})` : `${column} = $1`}`;
}

function countIn(reader: Scoped, places: readonly (readonly [what: string, from: string])[], code: string): Promise<OrganisationUse[]> {
  const counts = places.map(([what, from]) => `select '${what}' as what, count(*)::int as count from ${from}`);
  return reader.rows<OrganisationUse & Record<string, unknown>>(`select what, sum(count)::int as count from (${counts.join(" union all ")}) as all_of_them group by what having sum(count) > 0`, [code]);
}

/** Whether it was added by somebody here, as the audit chain has it. */
export async function wasAdded(tx: Scoped, code: string): Promise<boolean> {
  return (await tx.derive((system) => system.find("select 1 from audit_entry where entity = 'organisation' and entity_id = $1 and action = 'organisation.added' limit 1", [code]))) !== null;
}

/** Holds it until the transaction ends: no seat, person or name is added meanwhile. */
export async function lockOrganisation(tx: Scoped, code: string): Promise<void> {
  await tx.derive((system) => system.rows("select 1 from organisation where code = $1 for update", [code]));
}

/** The organisation and all names it had. */
export async function removeOrganisation(tx: Scoped, code: string): Promise<void> {
  await tx.derive(async (system) => {
    await system.run("delete from organisation_name where organisation_code = $1", [code]);
    await system.run("delete from organisation where code = $1", [code]);
  });
}
