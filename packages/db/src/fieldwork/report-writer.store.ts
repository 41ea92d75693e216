import type { Scoped } from "#access/scoped";

export interface ReportWriter {
  readonly number: string;
  readonly districts: readonly string[];
}

/** What a report's head says of its writer beside the name; nothing where he is not on the list of facilitators. */
export async function findReportWriter(tx: Scoped, userId: string): Promise<ReportWriter> {
  const found = await tx.find<{ number: string; districts: string[] }>(
    "select number, array(select a.name from area a where a.code = any (f.district_codes) order by a.name) as districts from facilitator f where user_id = $1",
    [userId],
  );
  return found ?? { number: "", districts: [] };
}
