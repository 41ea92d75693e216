import type { AssignedFamily, FamilyWithOwner } from "@sinergi/db/fieldwork/assigned-families.store";
import type { AssignmentActRow } from "@sinergi/db/fieldwork/assignment-acts.store";
import type { FacilitatorListed } from "@sinergi/db/fieldwork/facilitators.store";
import type { FieldGroupRow } from "@sinergi/db/fieldwork/field-groups.store";
import type { FacilitatorIssue } from "@sinergi/domain/fieldwork/facilitator-file";
import type { LoadVerdict } from "@sinergi/domain/fieldwork/assign-families";
import { facilitatorDraftSchema, MOST_FAMILIES_BY_HAND } from "@sinergi/domain/fieldwork/facilitator.schema";
import { programmeCodeSchema } from "@sinergi/domain/programmes/programme.schema";
import { daySchema } from "@sinergi/domain/time/day.schema";
import { z } from "zod";
import { familyFilterSchema } from "#families/families.schema";
import { areaCodeSchema } from "#targeting/targeting.schema";

const opId = z.uuid();
const userId = z.string().min(1).max(100);
const familyId = z.string().regex(/^\d{1,18}$/);
const revision = z.int().min(0);
const reason = z.string().trim().max(500).default("");
const groupName = z.string().trim().min(2).max(80);

/** Which families an act is about. */
export const whichFamiliesSchema = z.discriminatedUnion("by", [
  /** Those of a village or district, all or those that receive a programme. */
  z.strictObject({ by: z.literal("VILLAGE"), area: areaCodeSchema, programme: programmeCodeSchema.nullable(), onlyUnassigned: z.boolean().default(false) }),
  z.strictObject({ by: z.literal("GROUP"), groupId: z.uuid() }),
  z.strictObject({ by: z.literal("HAND"), familyIds: z.array(familyId).min(1).max(MOST_FAMILIES_BY_HAND) }),
  z.strictObject({ by: z.literal("LIST"), filter: familyFilterSchema, onlyUnassigned: z.boolean().default(false) }),
  /** Everything of a facilitator, or of his in one village. */
  z.strictObject({ by: z.literal("FACILITATOR"), userId, area: areaCodeSchema.nullable().default(null) }),
]);
export type WhichFamilies = z.infer<typeof whichFamiliesSchema>;

/** `assignments.preview`: what an act would change. Without `toUserId` it ends what there is. */
export const previewInputSchema = z.strictObject({ which: whichFamiliesSchema, toUserId: userId.nullable(), fromDay: daySchema });
/** `assignments.assign`: `expected` is the number of families the preview said. The caller makes the id. */
export const assignInputSchema = z.strictObject({ opId, id: z.uuid(), which: whichFamiliesSchema, toUserId: userId, fromDay: daySchema, expected: z.int().min(0), reason });
/** `assignments.end`: from that day on they are nobody's. */
export const endInputSchema = z.strictObject({ opId, id: z.uuid(), which: whichFamiliesSchema, fromDay: daySchema, expected: z.int().min(0), reason });
/** `assignments.undo`: `id` is the new act's, `actId` the one taken back. */
export const undoInputSchema = z.strictObject({ opId, id: z.uuid(), actId: z.uuid() });

/** `assignments.facilitator` */
export const facilitatorInputSchema = z.strictObject({ userId });
/** `assignments.saveFacilitator`: `basedOn` 0 where he was not written down yet. */
export const saveFacilitatorInputSchema = z.strictObject({ opId, userId, basedOn: revision, draft: facilitatorDraftSchema });

/** `assignments.villageFamilies`: families of a village with whose they are, for picking by hand. */
export const villageFamiliesInputSchema = z.strictObject({ area: areaCodeSchema, programme: programmeCodeSchema.nullable() });

/** `assignments.group` */
export const groupInputSchema = z.strictObject({ id: z.uuid() });
/** `assignments.proposeGroups` */
export const proposeGroupsInputSchema = z.strictObject({ userId, area: areaCodeSchema });
/** `assignments.makeGroups`: one or several at once, as they were proposed or picked. */
export const makeGroupsInputSchema = z.strictObject({
  opId, userId, area: areaCodeSchema,
  groups: z.array(z.strictObject({ id: z.uuid(), name: groupName, familyIds: z.array(familyId).max(200) })).min(1).max(60),
});
/** `assignments.editGroup`: the head is a family of the group, or words. */
export const editGroupInputSchema = z.strictObject({ opId, id: z.uuid(), basedOn: revision, name: groupName, headFamilyId: familyId.nullable(), headName: z.string().trim().max(120).default("") });
/** `assignments.moveFamilies`: into a group, or out of any. */
export const moveFamiliesInputSchema = z.strictObject({ opId, id: z.uuid(), basedOn: revision, familyIds: z.array(familyId).min(1).max(200), into: z.boolean() });
/** `assignments.closeGroup`, `assignments.reopenGroup` */
export const groupActInputSchema = z.strictObject({ opId, id: z.uuid() });

/** `assignments.file`, `assignments.commitFile` */
export const assignmentFileInputSchema = z.strictObject({ id: z.uuid() });
export const commitFileInputSchema = z.strictObject({ opId, id: z.uuid() });

type Days = "activeFrom" | "activeTo";
/** Days leave as text. */
type Texted<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]: T[P] extends null ? null : Extract<T[P], null> | string };

export type FacilitatorAnswer = Texted<FacilitatorListed, Days> & { readonly load: LoadVerdict };
export interface FacilitatorsAnswer {
  readonly rows: readonly FacilitatorAnswer[];
  readonly today: string;
  /** Families a facilitator is meant to have. */
  readonly norm: { readonly least: number; readonly most: number };
  /** Families of the programme that is accompanied, and those of them that are nobody's today; null where no data are here. */
  readonly programme: string | null;
  readonly accompanied: { readonly all: number; readonly unassigned: number } | null;
}

export type AssignedFamilyAnswer = Texted<AssignedFamily, "since" | "until" | "lastVisitOn">;
export type FamilyWithOwnerAnswer = Texted<FamilyWithOwner, "since" | "until" | "lastVisitOn">;
export type GroupAnswer = Texted<FieldGroupRow, "closedOn" | "lastSessionOn">;
export type ActAnswer = Texted<Omit<AssignmentActRow, "touchedLater" | "doneOn">, "fromDay"> & { readonly mayUndo: boolean };

export interface FacilitatorDetail {
  readonly facilitator: FacilitatorAnswer;
  readonly families: readonly AssignedFamilyAnswer[];
  readonly groups: readonly GroupAnswer[];
  readonly acts: readonly ActAnswer[];
  readonly today: string;
  readonly norm: { readonly least: number; readonly most: number };
}

export interface AssignmentPreview {
  /** Families the act is about. */
  readonly families: number;
  /** Of those: nobody's until then; somebody else's until then; his already. */
  readonly fresh: number;
  readonly taken: readonly { readonly userId: string; readonly name: string; readonly families: number }[];
  readonly unchanged: number;
  /** His families of that day as they are now and as they would be; null where an end is asked for. */
  readonly load: { readonly before: number; readonly after: number; readonly verdict: LoadVerdict } | null;
}

export interface GroupsAnswer {
  readonly rows: readonly GroupAnswer[];
  readonly size: { readonly least: number; readonly most: number };
  /** By facilitator: families of his in no group. */
  readonly ungrouped: readonly { readonly userId: string; readonly name: string; readonly families: number }[];
  readonly today: string;
}
export interface GroupDetail {
  readonly group: GroupAnswer;
  readonly families: readonly AssignedFamilyAnswer[];
  /** His families of the same village that are in no group. */
  readonly ungrouped: readonly AssignedFamilyAnswer[];
  readonly size: { readonly least: number; readonly most: number };
}
export interface GroupsProposal {
  readonly groups: readonly { readonly name: string; readonly families: readonly { readonly familyId: string; readonly headName: string; readonly address: string }[] }[];
  /** Families already in a group, which stay there. */
  readonly grouped: number;
}

/** What a file would do, by facilitator, and what of it cannot be done. Nothing of `facilitators` once it was taken over. */
export interface AssignmentFileAnswer {
  readonly id: string;
  readonly fileName: string;
  readonly rowsRead: number;
  readonly committed: boolean;
  readonly families: number;
  readonly groups: number;
  readonly facilitators: readonly {
    readonly userId: string; readonly name: string; readonly families: number; readonly fresh: number; readonly taken: number; readonly unchanged: number; readonly groups: number;
    readonly after: number; readonly verdict: LoadVerdict;
  }[];
  readonly issues: readonly FacilitatorIssue[];
}
