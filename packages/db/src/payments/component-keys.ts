import { componentRule, dueOfComponents, type MemberComponents, type PkhYear } from "@sinergi/domain/payments/pkh-due";
import { PKH_COMPONENTS, type ComponentAmount } from "@sinergi/domain/payments/pkh-components.schema";
import { TRILEANS } from "@sinergi/domain/programmes/three-values";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { personRuleSql } from "#targeting/compile-rule";

/** Members in no component are left out; `+` in front: there may be members nobody listed. */
const NOBODY = "0".repeat(PKH_COMPONENTS.length);
const UNLISTED_MEMBERS = "+";

/**
 * What the members of a family are, as a short text: SQL over `f` family_version and `v` area, a scalar. One group of digits per
 * member, 0 no, 1 unknown, 2 yes for each component. Families of equal members have equal texts, so the rule of the domain judges
 * each text once (`dueOfKeys`) and no rule is written twice.
 */
export function componentKeySql(amounts: readonly ComponentAmount[], on: Day): string {
  const digits = PKH_COMPONENTS.map((component) => {
    const amount = amounts.find((one) => one.component === component);
    return amount === undefined ? "'0'" : `(${personRuleSql(componentRule(amount), on)})::text`;
  }).join(" || ");
  return `case when f.roster_complete then '' else '${UNLISTED_MEMBERS}' end || coalesce((
    select string_agg(one.code, ',' order by one.code) from (
      select ${digits} as code from person_version p where p.version_id = f.version_id and p.family_id = f.family_id
    ) one where one.code <> '${NOBODY}'), '')`;
}

/** The rule of the domain on every text in the temporary table `due_key`, written beside it: rupiah of a tranche. */
export async function judgeKeys(tx: Scoped, year: PkhYear): Promise<void> {
  const keys = await tx.rows<{ key: string }>("select distinct key from pg_temp.due_key");
  const judged = keys.map(({ key }) => ({ key, ...dueOfComponents(rosterOf(key), year) }));
  await tx.run("create temporary table due_of_key on commit drop as select * from json_to_recordset($1) as d (key text, \"lowIdr\" bigint, \"highIdr\" bigint)", [JSON.stringify(judged)]);
}

function rosterOf(key: string): { readonly members: readonly MemberComponents[]; readonly rosterComplete: boolean } {
  const rosterComplete = !key.startsWith(UNLISTED_MEMBERS);
  const codes = (rosterComplete ? key : key.slice(UNLISTED_MEMBERS.length)).split(",").filter((code) => code !== "");
  return { rosterComplete, members: codes.map((code) => PKH_COMPONENTS.map((_, at) => TRILEANS[Number(code.charAt(at))] ?? "no")) };
}
