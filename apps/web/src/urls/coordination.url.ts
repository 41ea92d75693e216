import type { FollowUpState } from "@sinergi/domain/followups/vocabulary";
import * as z from "zod/mini";
import { dayCode, readable } from "#urls/codes";

const organisation = z.string().check(z.regex(/^[A-Z][A-Z0-9_]{1,39}$/));

/** What Koordinasi is narrowed to: a series of meetings, a span of days, one organisation. */
export const coordinationSearchSchema = z.object({ seri: readable(z.uuid()), dari: readable(dayCode), sampai: readable(dayCode), opd: readable(organisation) });
export type CoordinationSearch = z.infer<typeof coordinationSearchSchema>;

/** Follow-ups behind a number of Koordinasi. */
export interface FollowUpsBehind {
  readonly lead?: string | undefined;
  readonly meeting?: string | undefined;
  readonly state?: FollowUpState | undefined;
  readonly late?: true | undefined;
  readonly open?: true | undefined;
}

/** The address of their list: what the screen is narrowed to goes along, so that the list holds as many as the number says. */
export function writeFollowUps({ seri, dari, sampai, opd }: CoordinationSearch, { lead, meeting, state, late, open }: FollowUpsBehind): Record<string, string> {
  const search = { opd: lead ?? opd, rapat: meeting, seri, dari, sampai, keadaan: open ? "terbuka" : state, telat: late ? "ya" : undefined };
  return Object.fromEntries(Object.entries(search).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}
