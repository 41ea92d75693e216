import type { Scoped } from "@sinergi/db/access/scoped";
import { findFocusInForce, listFocusPlaces } from "@sinergi/db/focus/focus-lists.store";
import type { FocusSettings } from "@sinergi/domain/focus/focus-settings.schema";
import type { TrendBeside } from "@sinergi/domain/targeting/trend-beside";
import { partsOf, type Day } from "@sinergi/domain/time/day";

/** The priority villages that are followed through the quarters: one list, so that a line compares the same villages. */
export interface FollowedFocus {
  readonly name: string;
  readonly year: number;
  /** As signed with the list. */
  readonly settings: Pick<FocusSettings, "programmes" | "convergence" | "reachedPercent">;
  readonly villages: readonly string[];
}

/** The list in force today, or of the last year that has one; null where convergence is not looked at. */
export async function findFollowedFocus(tx: Scoped, { beside, today }: { readonly beside: TrendBeside | undefined; readonly today: Day }): Promise<FollowedFocus | null> {
  if (beside !== "convergence") return null;
  const list = await findFocusInForce(tx, { year: partsOf(today).year, exactly: false });
  return list && { name: list.name, year: list.year, settings: list.settings, villages: (await listFocusPlaces(tx, list.id)).map(({ area }) => area) };
}
