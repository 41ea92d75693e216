import type { FollowUpState } from "@sinergi/domain/followups/vocabulary";
import { dayCode, readable } from "#urls/codes";
import { followUpsSearchSchema, type FollowUpsSearch, STATE_KEYS } from "#urls/followups.url";
import * as z from "#urls/words";

const organisation = z.string().check(z.regex(/^[A-Z][A-Z0-9_]{1,39}$/));

/** What Koordinasi is narrowed to: a series of meetings, a span of days, one organisation. */
export const coordinationSearchSchema = z.object({ seri: readable(z.uuid()), dari: readable(dayCode), sampai: readable(dayCode), opd: readable(organisation) });
export type CoordinationSearch = z.infer<typeof coordinationSearchSchema>;

const EVERYTHING = followUpsSearchSchema.parse({});

/** Follow-ups behind a number of Koordinasi. */
export interface FollowUpsBehind {
  readonly lead?: string | undefined;
  readonly meeting?: string | undefined;
  readonly state?: FollowUpState | undefined;
  readonly late?: true | undefined;
  readonly open?: true | undefined;
}

/** The list cannot be narrowed to days: under such a filter no number leads to it, because it would hold others. */
export function hasList({ dari, sampai }: CoordinationSearch): boolean {
  return dari === undefined && sampai === undefined;
}

/** The address of their list: what the screen is narrowed to goes along, so that the list holds as many as the number says. */
export function writeFollowUps({ seri, opd }: CoordinationSearch, { lead, meeting, state, late, open }: FollowUpsBehind): FollowUpsSearch {
  return { ...EVERYTHING, opd: lead ?? opd, rapat: meeting, seri, keadaan: open ? "buka" : state && STATE_KEYS[state], lambat: late ? "ya" : undefined };
}
