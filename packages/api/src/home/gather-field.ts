import type { Scoped } from "@sinergi/db/access/scoped";
import { countFieldAttention, readReferralStanding } from "@sinergi/db/fieldwork/field-attention.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { mayAsk } from "@sinergi/domain/access/permissions";
import type { Day } from "@sinergi/domain/time/day";
import type { Attention } from "#home/home.schema";

/** What of field work waits: for coordinators visits, phones, records and reports; for an office the referrals it owes an answer. */
export async function gatherField(tx: Scoped, { actor, today }: { readonly actor: Actor; readonly today: Day }): Promise<Attention[]> {
  const may = (permission: Parameters<typeof mayAsk>[1]): boolean => mayAsk(actor.role, permission);
  const said = (code: "visits_overdue" | "phones_unsent" | "records_review" | "reports_waiting", count: number): Attention[] => (count > 0 ? [{ code, count }] : []);
  const answers = may("referrals.answer") || may("sync.review");
  const { waiting } = answers && may("referrals.read") ? await readReferralStanding(tx, { owner: actor.agency, today }) : { waiting: 0 };
  const referrals: Attention[] = waiting > 0 ? [{ code: "referrals_waiting", count: waiting, agency: actor.agency }] : [];
  if (!may("sync.review")) return referrals;
  const { overdue, unsent, review, reports } = await countFieldAttention(tx, today);
  return [...said("phones_unsent", unsent), ...said("records_review", review), ...said("visits_overdue", overdue), ...(may("monthReports.approve") ? said("reports_waiting", reports) : []), ...referrals];
}
