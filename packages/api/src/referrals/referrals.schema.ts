import type { ReferralRow } from "@sinergi/db/referrals/referrals.store";
import { programmeCodeSchema } from "@sinergi/domain/programmes/programme.schema";
import type { ReferralMove } from "@sinergi/domain/referrals/move-referral";
import { referralRulesSchema, type ReferralRules } from "@sinergi/domain/referrals/referral-rules.schema";
import { REFERRAL_SORTS, type OfficeWaiting } from "@sinergi/domain/referrals/find-referrals";
import { REFERRAL_STATES, SECRETARIAT_OWNER, type ReferralState } from "@sinergi/domain/referrals/vocabulary";
import { organisationCodeSchema } from "@sinergi/domain/organisations/organisation.schema";
import { updateNoteSchema, updateReasonSchema } from "@sinergi/domain/updates/proposal.schema";
import { z } from "zod";
import { areaAsked, FIRST_PAGE, pageAsked, wordsAsked, type ListPage } from "#platform/list-page.schema";

const opId = z.uuid();
const place = { opId, id: z.uuid() };
/** The revision the writer looked at. */
const basedOn = z.int().min(1);

/** `referrals.list`: a page; the whole of it at once is for a file. */
export const referralsInputSchema = z.strictObject({
  filter: z.strictObject({
    text: wordsAsked, state: z.enum([...REFERRAL_STATES, "OPEN"]).optional(), owner: z.union([organisationCodeSchema, z.literal(SECRETARIAT_OWNER)]).optional(), need: z.string().max(40).optional(),
    area: areaAsked, sender: z.string().min(1).max(80).optional(), days: z.int().min(0).max(10_000).optional(),
  }).default({}),
  sort: z.enum(REFERRAL_SORTS).nullable().default(null), ...pageAsked,
}).default(FIRST_PAGE);
/** `referrals.detail` */
export const referralInputSchema = z.strictObject({ id: z.uuid() });
/** `referrals.move`: the office's own steps. Done says what was given, refused says why. */
export const moveReferralInputSchema = z.discriminatedUnion("move", [
  z.strictObject({ ...place, basedOn, move: z.enum(["take", "handle"]), note: updateNoteSchema }),
  z.strictObject({ ...place, basedOn, move: z.literal("finish"), note: updateReasonSchema, programmeCode: programmeCodeSchema.nullable().default(null) }),
  z.strictObject({ ...place, basedOn, move: z.literal("refuse"), note: updateReasonSchema }),
]);
/** `referrals.reroute` */
export const rerouteReferralInputSchema = z.strictObject({ ...place, basedOn, owner: z.union([organisationCodeSchema, z.literal(SECRETARIAT_OWNER)]), note: updateReasonSchema });
/** `referrals.undo` */
export const undoReferralInputSchema = z.strictObject(place);
/** `referrals.saveRules` */
export const saveReferralRulesInputSchema = z.strictObject({ opId, basedOn: z.int().min(0), rules: referralRulesSchema });

export interface ReferralAnswer extends Omit<ReferralRow, "sentOn" | "closedOn" | "sentBy"> {
  readonly sentOn: string;
  readonly closedOn: string | null;
  /** Account of the facilitator who sent it, for narrowing a list. */
  readonly sender: string;
  /** Days it waited, or has waited so far. */
  readonly days: number;
  readonly headName: string | null;
  readonly address: string | null;
  /** The family's page is the reader's to open. */
  readonly inScope: boolean;
  readonly moves: readonly ReferralMove[];
}

export interface ReferralsAnswer extends ListPage<ReferralAnswer> {
  /** Of all pages, those that still wait, and of them those that wait long. */
  readonly open: number;
  readonly long: number;
  readonly offices: readonly OfficeWaiting[];
  /** What occurs in the reader's scope, for narrowing. */
  readonly choices: {
    readonly owners: readonly { readonly code: string; readonly name: string | null }[];
    readonly needs: readonly string[];
    readonly senders: readonly { readonly id: string; readonly name: string }[];
  };
  readonly today: string;
}

export interface ReferralStepAnswer {
  readonly id: string;
  readonly fromState: ReferralState | null;
  readonly toState: ReferralState;
  readonly fromOwner: string | null;
  readonly note: string;
  readonly actorName: string;
  readonly onDay: string;
  readonly at: string;
}

export interface ReferralDetail {
  readonly referral: ReferralAnswer;
  readonly history: readonly ReferralStepAnswer[];
  readonly mayUndo: boolean;
  readonly today: string;
}

export interface ReferralRulesAnswer {
  readonly rules: ReferralRules;
  readonly revision: number;
  readonly mayEdit: boolean;
}
