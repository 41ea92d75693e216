import type { PledgeAct } from "@sinergi/domain/partners/move-pledge";
import { areaOfPledgeSchema, needSchema, pledgeDraftSchema, pledgeMatchSchema, pledgeResultSchema, reasonSchema } from "@sinergi/domain/partners/pledge.schema";
import type { PledgeState, PledgeUnit, ResultKind } from "@sinergi/domain/partners/vocabulary";
import { organisationCodeSchema } from "@sinergi/domain/organisations/organisation.schema";
import { programmeCodeSchema } from "@sinergi/domain/programmes/programme.schema";
import { z } from "zod";
import type { AreaLabel, SnapshotLabel } from "#targeting/targeting.schema";

/** Families, or why that is not said: 1-10, or held back so that a small one beside it cannot be worked out. Only partners meet the words. */
export type CountShown = number | "SMALL" | "WITHHELD";

/** `gaps.byArea`: the regency or a district; the programme of the last column, else the one that misses most. */
export const gapsInputSchema = z.strictObject({ area: z.string().regex(/^\d{2}\.\d{2}(\.\d{2})?$/).optional(), programme: programmeCodeSchema.optional() }).default({});
export interface GapsRow {
  readonly area: AreaLabel;
  /** By `needKey`. */
  readonly needs: Readonly<Record<string, CountShown>>;
  /** Pledges of others that are open there, by `needKey`. */
  readonly pledged: Readonly<Record<string, number>>;
}
export interface GapsAnswer {
  readonly snapshot: SnapshotLabel;
  /** Keys of the needs of the columns, in order. */
  readonly needs: readonly string[];
  readonly programme: string | null;
  readonly whole: GapsRow;
  readonly rows: readonly GapsRow[];
  /** Every programme that misses somebody in the area looked at: those of the package first, of each the most first. */
  readonly missed: readonly { readonly programme: string; readonly name: string; readonly owner: string; readonly inPackage: boolean; readonly families: CountShown }[];
  /** Small counts are held back for this reader. */
  readonly guarded: boolean;
}

/** `gaps.overlap` */
export const overlapInputSchema = z.strictObject({ area: areaOfPledgeSchema, need: needSchema });
export interface OverlapAnswer {
  readonly area: AreaLabel;
  readonly need: string;
  /** Families with the need there. */
  readonly families: CountShown;
  /** Programmes that already help there for that need, those that reach the most first. */
  readonly programmes: readonly {
    readonly code: string; readonly name: string; readonly owner: string; readonly ownerName: string; readonly families: CountShown;
    readonly contact: { readonly name: string; readonly position: string; readonly phone: string | null } | null;
  }[];
  /** Open pledges of others for the same need there, around it or within it: neither who nor how much money. */
  readonly others: readonly { readonly area: string; readonly areaName: string; readonly unit: PledgeUnit; readonly pledges: number; readonly quantity: number }[];
}

const opId = z.uuid();
/** `pledges.submit`: `seen` are the programmes of the overlap that the sender was shown; `partner` is for the secretariat that writes down another's pledge. */
export const submitPledgeInputSchema = z.strictObject({
  opId, id: z.uuid(), partner: organisationCodeSchema.optional(), seen: z.array(programmeCodeSchema).max(200).default([]), draft: pledgeDraftSchema,
});
/** `pledges.detail` */
export const pledgeInputSchema = z.strictObject({ id: z.uuid() });
/** `pledges.match` */
export const matchPledgeInputSchema = z.strictObject({ opId, id: z.uuid(), match: pledgeMatchSchema });
/** `pledges.finish` */
export const finishPledgeInputSchema = z.strictObject({ opId, id: z.uuid(), result: pledgeResultSchema });
/** `pledges.start`, `pledges.stepBack` */
export const movePledgeInputSchema = z.strictObject({ opId, id: z.uuid(), note: z.string().trim().max(500).default("") });
/** `pledges.decline`, `pledges.withdraw` */
export const refusePledgeInputSchema = z.strictObject({ opId, id: z.uuid(), reason: reasonSchema });

export interface PledgeAnswer {
  readonly id: string;
  readonly partner: string;
  readonly partnerName: string;
  readonly area: string;
  readonly areaName: string;
  readonly need: string;
  readonly quantity: number;
  readonly unit: PledgeUnit;
  readonly amountIdr: number | null;
  readonly fromDay: string;
  readonly toDay: string;
  readonly note: string;
  readonly overlap: readonly string[];
  readonly state: PledgeState;
  readonly handler: string | null;
  readonly handlerName: string | null;
  readonly matchProgramme: string | null;
  readonly matchWorks: string | null;
  /** The person the office named for it; `pledges.detail` says who. */
  readonly contactId: string | null;
  readonly result: { readonly kind: ResultKind; readonly quantity: number; readonly unit: PledgeUnit; readonly programme: string | null; readonly on: string; readonly note: string } | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** What the reader may do with it now. */
  readonly acts: readonly PledgeAct[];
}

export interface PledgesAnswer {
  readonly rows: readonly PledgeAnswer[];
  /** The reader's own organisation; null for who speaks for none. */
  readonly own: string | null;
}

export interface PledgeDetail {
  readonly pledge: PledgeAnswer;
  readonly contact: { readonly id: string; readonly name: string; readonly position: string; readonly phone: string | null; readonly email: string | null } | null;
  readonly events: readonly { readonly state: PledgeState; readonly act: string; readonly reason: string; readonly actor: string; readonly agency: string | null; readonly at: string }[];
  readonly today: string;
}
