import type { Scoped } from "@sinergi/db/access/scoped";
import { listReaders } from "@sinergi/db/notices/day-facts.store";
import { insertNotices } from "@sinergi/db/notices/notices.store";
import { addressNotices } from "@sinergi/domain/notices/address-notices";
import { noticeFactsSchema } from "@sinergi/domain/notices/notice.schema";
import { SECRETARIAT_OWNER } from "@sinergi/domain/referrals/vocabulary";
import type { Day } from "@sinergi/domain/time/day";

/** The people of an office hear once a day that something new waits for them: an evening may bring hundreds. */
export async function tellReferral(system: Scoped, { owner }: { readonly owner: string }): Promise<void> {
  // The day it arrives, for a visit may be sent weeks later.
  const { on } = await system.one<{ on: Day }>(`select current_setting('app.today') as on`);
  const to = owner === SECRETARIAT_OWNER ? ({ all: "SECRETARIAT" } as const) : { office: owner };
  const facts = noticeFactsSchema.parse({ title: "Rujukan", on, office: owner === SECRETARIAT_OWNER ? null : owner });
  const notice = { kind: "REFERRALS_WAIT" as const, subject: owner, dayKey: on, to, facts, link: "/rujukan?keadaan=baru" };
  await insertNotices(system, addressNotices([notice], await listReaders(system)));
}
