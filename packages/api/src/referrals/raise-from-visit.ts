import type { Scoped } from "@sinergi/db/access/scoped";
import type { MemberChange, Need } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";

/** What of a visit goes on to others. */
export interface VisitForOthers {
  readonly id: string;
  readonly familyId: string;
  readonly villageCode: string;
  readonly userId: string;
  readonly userName: string;
  readonly onDay: Day;
  readonly needs: readonly { readonly id: string; readonly need: Need; readonly note: string; readonly personId: string | null }[];
  readonly members: readonly { readonly id: string; readonly personId: string | null; readonly name: string; readonly change: MemberChange; readonly detail: object }[];
}

/** Needs become referrals to the office that owns the answer, changes of members become drafts of proposals. */
export async function raiseFromVisit(_tx: Scoped, _visit: VisitForOthers): Promise<void> {}
