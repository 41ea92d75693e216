import type { Scoped } from "#access/scoped";

/** Names of the province and of the regencies known in it, by code. */
export async function listAreaNames(tx: Scoped): Promise<Readonly<Record<string, string>>> {
  const rows = await tx.rows<{ code: string; name: string }>(
    "select code, name from known_regency union all select code, name from area where level in ('province', 'regency') and code not in (select code from known_regency)",
  );
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]));
}
