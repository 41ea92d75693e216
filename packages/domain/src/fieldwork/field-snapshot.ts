import type { CaseCategory, CaseState, Need } from "#fieldwork/vocabulary";
import type { TrancheMonths } from "#payments/tranche";
import type { Day } from "#time/day";

export interface FieldProgramme {
  readonly code: string;
  readonly name: string;
  /** Its own of this year; none, or from an older server: the quarters. */
  readonly tranches?: readonly TrancheMonths[];
}

/** What a facilitator carries: the families assigned to him today, whole, replaced as one (`offline.md` §3.4). No NIK, no No. KK. */
export interface FieldSnapshot {
  /** Digest of everything below: asked with it, an unchanged snapshot is not sent again. */
  readonly etag: string;
  /** ISO moment at which the server made it. */
  readonly madeAt: string;
  readonly today: Day;
  readonly facilitator: { readonly userId: string; readonly name: string };
  readonly families: readonly FieldFamily[];
  readonly groups: readonly FieldGroup[];
  /** P2K2 modules of the regency with the topics of their sessions. */
  readonly modules: readonly { readonly code: string; readonly name: string; readonly topics: readonly string[] }[];
  readonly programmes: readonly FieldProgramme[];
  readonly work: readonly FieldWork[];
  readonly referrals: readonly FieldReferral[];
  readonly proposals: readonly FieldProposal[];
  /** What became of records that went to a person, newest first, for 30 days. */
  readonly answers: readonly FieldAnswer[];
  /** His own cases that are not closed; a phone with an older copy has none. */
  readonly cases?: readonly FieldCase[];
  /** Who in the office can be told of a restricted case. */
  readonly confidants?: readonly { readonly userId: string; readonly name: string; readonly role: string }[];
}

/** What the office says of a record. */
export interface FieldAnswer {
  readonly recordId: string;
  readonly at: string;
  readonly words: string;
  /** Nobody there can go on with it: its writer has to. */
  readonly needsYou?: boolean;
}

/** A case of his: its words are on the phone alone that opened it. */
export interface FieldCase {
  readonly id: string;
  readonly number: number;
  readonly familyId: string;
  readonly category: CaseCategory;
  readonly restricted: boolean;
  readonly state: CaseState;
  readonly openedOn: Day;
}

export interface FieldFamily {
  readonly id: string;
  readonly headName: string;
  readonly villageCode: string;
  readonly villageName: string;
  readonly address: string;
  readonly decile: number | null;
  readonly groupId: string | null;
  readonly members: readonly FieldMember[];
  /** Programmes it is enrolled in today, with what PKH owes it a tranche where that is known. */
  readonly aid: readonly { readonly programme: string; readonly period: string; readonly trancheIdr: number | null }[];
  readonly profile: FieldProfile;
  readonly lastVisitOn: Day | null;
  /** The day the next visit is due: planned, or a month after the last. */
  readonly dueOn: Day | null;
  readonly dueWhy: "PLANNED" | "ROUTINE" | "NEVER_VISITED" | null;
  readonly openNeeds: readonly { readonly need: Need; readonly since: Day }[];
  readonly weakSignal: boolean;
}

export interface FieldMember {
  readonly id: string;
  readonly name: string;
  readonly sex: "L" | "P" | null;
  readonly birthDate: Day | null;
  /** SHDK 1-11 */
  readonly relation: number | null;
  readonly school: string | null;
  readonly pregnant: boolean | null;
  readonly disabled: boolean | null;
  readonly isHead: boolean;
}

/** What facilitators keep of a family beside the registry, with the version a correction is based on; 0 is none yet. */
export interface FieldProfile {
  readonly version: number;
  readonly carerName: string;
  readonly phone: string;
  readonly landmark: string;
  readonly livelihood: string;
  readonly livestock: string;
  readonly businessType: string;
}
export const PROFILE_FIELDS = ["carerName", "phone", "landmark", "livelihood", "livestock", "businessType"] as const satisfies readonly (keyof FieldProfile)[];
export type ProfileField = (typeof PROFILE_FIELDS)[number];

export interface FieldGroup {
  readonly id: string;
  readonly name: string;
  readonly villageCode: string;
  readonly headName: string;
  readonly familyIds: readonly string[];
}

/** A family of a gap list that was dealt to him. */
export interface FieldWork {
  readonly id: string;
  readonly queueId: string;
  readonly title: string;
  readonly task: string;
  readonly familyId: string;
  readonly dueOn: Day | null;
}

export interface FieldReferral {
  readonly id: string;
  readonly number: number;
  readonly familyId: string;
  readonly headName: string;
  readonly need: string;
  readonly owner: string;
  readonly state: string;
  readonly sentOn: Day;
  readonly closedOn: Day | null;
  readonly answer: string;
}

/** A proposal or objection of his, with each step. */
export interface FieldProposal {
  readonly id: string;
  readonly number: number;
  /** PROPOSAL or OBJECTION */
  readonly what: "PROPOSAL" | "OBJECTION";
  readonly kind: string;
  readonly subject: string;
  readonly state: string;
  readonly steps: readonly { readonly state: string; readonly on: Day; readonly note: string }[];
  readonly villageCode?: string;
  /** He is asked to look at the place (ground check) and has not answered yet. */
  readonly checkAsked?: boolean;
}
