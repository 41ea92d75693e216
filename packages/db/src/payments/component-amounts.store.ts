import { PKH_COMPONENTS, type ComponentAmount } from "@sinergi/domain/payments/pkh-components.schema";
import type { Scoped } from "#access/scoped";

export interface YearAmounts {
  /** The year the amounts were set for: the asked one, or the latest before it. */
  readonly since: string;
  /** In the order of the catalogue. */
  readonly amounts: readonly ComponentAmount[];
}

/** What PKH components are worth in a year; null where no year up to it has amounts. */
export async function findAmounts(tx: Scoped, period: string): Promise<YearAmounts | null> {
  const rows = await tx.rows<ComponentAmount & { since: string } & Record<string, unknown>>(
    `select period as since, component, annual_idr::float8 as "annualIdr", max_per_family as "maxPerFamily", min_age as "minAge", max_age as "maxAge"
       from pkh_component_amount where period = (select max(period) from pkh_component_amount where period <= $1)`,
    [period],
  );
  const since = rows[0]?.since;
  if (since === undefined) return null;
  const amounts = rows.map(({ component, annualIdr, maxPerFamily, minAge, maxAge }) => ({ component, annualIdr, maxPerFamily, minAge, maxAge }));
  return { since, amounts: amounts.toSorted((a, b) => PKH_COMPONENTS.indexOf(a.component) - PKH_COMPONENTS.indexOf(b.component)) };
}

/** Puts the amounts of a year in place. */
export async function saveAmounts(tx: Scoped, period: string, amounts: readonly ComponentAmount[]): Promise<void> {
  await tx.run("delete from pkh_component_amount where period = $1", [period]);
  await tx.run(
    `insert into pkh_component_amount (period, component, annual_idr, max_per_family, min_age, max_age)
     select $1, c.* from json_to_recordset($2) as c (component text, "annualIdr" bigint, "maxPerFamily" smallint, "minAge" smallint, "maxAge" smallint)`,
    [period, JSON.stringify(amounts)],
  );
}

export interface ComponentsOfYear {
  readonly period: string;
  readonly amounts: readonly ComponentAmount[];
}

/** Loads the amounts that come with the product where there are none; false where there are. */
export async function loadAmounts(tx: Scoped, read: () => Promise<ComponentsOfYear>): Promise<boolean> {
  if (await tx.find("select 1 from pkh_component_amount limit 1")) return false;
  const { period, amounts } = await read();
  await saveAmounts(tx, period, amounts);
  return true;
}
