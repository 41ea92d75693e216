import type { ChangeRow } from "@sinergi/db/programmes/definitions.store";
import type { ProposalRow } from "@sinergi/db/programmes/proposals.store";
import type { MovedFamily, MovedPage, TrialCount } from "@sinergi/db/targeting/rule-preview";
import type { MayDefine } from "@sinergi/domain/programmes/programmes.policy";
import { eligibilityRuleSchema } from "@sinergi/domain/programmes/eligibility-rule.schema";
import { programmeChangeSchema, PROPOSAL_STATES, type StandingProgramme } from "@sinergi/domain/programmes/programme-change.schema";
import { periodSchema, programmeCodeSchema } from "@sinergi/domain/programmes/programme.schema";
import type { RelationKind } from "@sinergi/domain/programmes/vocabulary";
import { z } from "zod";
import { pageAsked, wordsAsked } from "#platform/list-page.schema";
import { areaCodeSchema, type SnapshotLabel } from "#targeting/targeting.schema";

const REASON_MIN = 10;
const words = z.string().trim().max(500);
const changeShape = { opId: z.uuid(), code: programmeCodeSchema, change: programmeChangeSchema, basedOn: z.int().min(0) };
const speaksOfOne = ({ code, change }: { readonly code: string; readonly change: z.infer<typeof programmeChangeSchema> }): boolean => change.kind !== "define" || change.programme.code === code;

/** `programmes.detail` */
export const programmeInputSchema = z.strictObject({ code: programmeCodeSchema });
/** `programmes.change`: `basedOn` is the revision the form was filled in from, 0 for a new programme. */
export const changeInputSchema = z.strictObject(changeShape).refine(speaksOfOne, { path: ["code"] });
/** `programmes.propose`: the client makes the id, so a resend is the same proposal. */
export const proposeInputSchema = z.strictObject({ ...changeShape, id: z.uuid(), note: words.default("") }).refine(speaksOfOne, { path: ["code"] });
/** `programmes.undo` */
export const undoInputSchema = z.strictObject({ opId: z.uuid(), code: programmeCodeSchema, basedOn: z.int().min(1) });
/** `programmes.proposals` */
export const proposalsInputSchema = z.strictObject({
  code: programmeCodeSchema.optional(), state: z.enum(PROPOSAL_STATES).optional(), text: wordsAsked, sort: z.enum(["waiting", "at", "name", "agency"]).default("waiting"), ...pageAsked, pageSize: pageAsked.pageSize.default(20),
});
/** `programmes.approve`, `programmes.withdraw` */
export const proposalActSchema = z.strictObject({ opId: z.uuid(), id: z.uuid() });
/** `programmes.reject` */
export const rejectInputSchema = z.strictObject({ opId: z.uuid(), id: z.uuid(), reason: words.min(REASON_MIN) });
/** `programmes.previewRule`: a rule that is being written, for a year of a programme (which may not exist yet). */
export const previewRuleInputSchema = z.strictObject({ code: programmeCodeSchema, period: periodSchema, rule: eligibilityRuleSchema });
/** `programmes.movedFamilies`: who would enter or leave by it. */
export const movedFilterSchema = z.strictObject({ ...previewRuleInputSchema.shape, move: z.enum(["entering", "leaving"]), area: areaCodeSchema.optional() });
export const movedFamiliesInputSchema = z.strictObject({
  ...movedFilterSchema.shape, sort: z.enum(["village", "head", "decile", "members"]).default("village"), descending: z.boolean().default(false), page: z.int().min(1).max(100_000).default(1),
});

/** One proposal, as those see it who may. */
export interface ProposalAnswer extends Omit<ProposalRow, "proposedBy" | "change"> {
  readonly kind: ProposalRow["change"]["kind"];
  readonly name: string;
  readonly agencyName: string;
  readonly own: boolean;
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
}
export interface ProposalsPage {
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly rows: readonly ProposalAnswer[];
}

export interface ProgrammeDetail {
  readonly standing: StandingProgramme;
  readonly ownerName: string;
  readonly revision: number;
  readonly mayDefine: MayDefine;
  /** The year it is in the regency: years before it are over. */
  readonly year: string;
  readonly today: string;
  /** Years with recipients on record. */
  readonly usedPeriods: readonly string[];
  /** Relations that others declare with this one. */
  readonly relationsFrom: readonly { readonly with: string; readonly kind: RelationKind }[];
  /** The last change first. */
  readonly changes: readonly ChangeRow[];
  readonly mayUndo: boolean;
}

export type RuleCounts = Omit<TrialCount, "district">;
export interface RulePreview {
  readonly snapshot: SnapshotLabel;
  /** The year whose rule it is compared with; null where there is none yet. */
  readonly comparedWith: string | null;
  /** Null while no families were imported. */
  readonly whole: RuleCounts | null;
  readonly districts: readonly TrialCount[];
}

/** `programmes.movedFamilies` */
export interface MovedAnswer extends MovedPage {
  readonly page: number;
  readonly pageSize: number;
}
export type { MovedFamily };
