import type { Scoped } from "@sinergi/db/access/scoped";
import { listOfficeCodes, readReferralRules } from "@sinergi/db/referrals/referral-rules.store";
import { addReferralChange, findOpenReferral, insertReferral, isNeedReferred, isNotedOn } from "@sinergi/db/referrals/referrals.store";
import { announce } from "@sinergi/db/targeting/announce";
import { draftFromChange } from "@sinergi/db/updates/proposals.store";
import type { MemberChange, Need } from "@sinergi/domain/fieldwork/vocabulary";
import { ownerOfNeed } from "@sinergi/domain/referrals/referral-rules.schema";
import { SECRETARIAT_OWNER } from "@sinergi/domain/referrals/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import { proposalOfChange } from "@sinergi/domain/updates/proposal-of-change";
import { tellReferral } from "#referrals/tell-referral";

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

/**
 * Needs become referrals to the office that owns the answer, changes of members become drafts of proposals. Told again it makes
 * nothing twice: each need and change is known by its id, and a need that somebody waits for already is noted on what is open.
 */
export async function raiseFromVisit(tx: Scoped, visit: VisitForOthers): Promise<void> {
  if (visit.needs.length === 0 && visit.members.length === 0) return;
  await tx.derive(async (system) => {
    const { rules } = await readReferralRules(system);
    const offices = await listOfficeCodes(system);
    const told = new Set<string>();
    for (const need of visit.needs) {
      const owner = ownerOfNeed(need.need, rules, offices) ?? SECRETARIAT_OWNER;
      if (await refer(system, { visit, need, owner })) told.add(owner);
    }
    for (const owner of told) await tellReferral(system, { owner });
    for (const member of visit.members) {
      await draftFromChange(system, {
        originId: member.id, familyId: visit.familyId, personId: member.personId, villageCode: visit.villageCode, subject: member.name, content: proposalOfChange(member),
        proposedOn: visit.onDay, proposedBy: visit.userId, proposedName: visit.userName,
      });
    }
    if (visit.needs.length > 0) await announce(system, { kind: "referral" });
    if (visit.members.length > 0) await announce(system, { kind: "update" });
  });
}

interface Referred {
  readonly visit: VisitForOthers;
  readonly need: VisitForOthers["needs"][number];
  readonly owner: string;
}

/** Sends one need on; false where somebody waits for it already. The insert comes first: of two at the same moment one waits here for the other. */
async function refer(system: Scoped, { visit, need, owner }: Referred): Promise<boolean> {
  const made = await insertReferral(system, {
    id: need.id, needId: need.id, familyId: visit.familyId, villageCode: visit.villageCode, need: need.need, owner, text: need.note,
    sentOn: visit.onDay, sentBy: visit.userId, sentName: visit.userName,
  });
  if (made) {
    await addReferralChange(system, { referralId: need.id, fromState: null, toState: "DIKIRIM", note: need.note, onDay: visit.onDay });
    return true;
  }
  const open = (await isNeedReferred(system, need.id)) ? null : await findOpenReferral(system, { familyId: visit.familyId, need: need.need });
  // Noted with the day of the visit, so that the office sees that it is still waited for.
  if (open !== null && !(await isNotedOn(system, open.id, visit.onDay))) await addReferralChange(system, { referralId: open.id, fromState: open.state, toState: open.state, note: need.note, onDay: visit.onDay });
  return false;
}
