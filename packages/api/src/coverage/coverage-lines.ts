import type { Scoped } from "@sinergi/db/access/scoped";
import { listKept, listNotFound, listReach, listTold, type CoverageLine } from "@sinergi/db/fieldwork/coverage-lists.store";
import { ensureStanding } from "@sinergi/db/payments/standings.store";
import { monthsEndingAt } from "@sinergi/domain/fieldwork/coverage-months";
import type { Day } from "@sinergi/domain/time/day";
import type { CoverageBehind } from "#coverage/coverage.schema";

const MONTHS_SHOWN = 6;

/** The families, or persons, that a number of Cakupan lapangan counts, of the whole regency: who may see them is decided afterwards. */
export async function coverageLines(system: Scoped, behind: CoverageBehind, today: Day): Promise<readonly CoverageLine[]> {
  const area = behind.area ?? null;
  switch (behind.what) {
    case "REACH":
      return listReach(system, { ...behind, area });
    case "NOT_FOUND":
      return listNotFound(system, { ...behind, months: monthsEndingAt(behind.month, MONTHS_SHOWN), today, area });
    case "KEPT":
      return listKept(system, { ...behind, area });
    case "TOLD": {
      const standing = await ensureStanding(system, { programme: behind.programme, period: behind.period, today });
      return standing === null ? [] : listTold(system, standing, { ...behind, area });
    }
  }
}
