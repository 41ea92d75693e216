import { nameDraftSchema, organisationCodeSchema, organisationDraftSchema, personDraftSchema, seatDraftSchema, teamGroupCodeSchema, teamGroupDraftSchema } from "@sinergi/domain/organisations/organisation.schema";
import type { OrganisationUse } from "@sinergi/domain/organisations/take-back";
import { ORGANISATION_KINDS, STAKEHOLDER_GROUPS, type OrganisationKind, type StakeholderGroup, type TeamGroupKind, type TeamSeat } from "@sinergi/domain/organisations/vocabulary";
import { daySchema } from "@sinergi/domain/time/day.schema";
import { z } from "zod";

const opId = z.uuid();
/** `organisations.list`: with a day, every organisation has the name it had then. */
export const directoryInputSchema = z.strictObject({ on: daySchema.optional() }).default({});
/** `organisations.detail` */
export const organisationInputSchema = z.strictObject({ code: organisationCodeSchema });
/** `organisations.add` */
export const addOrganisationInputSchema = organisationDraftSchema.extend({ opId });
/** `organisations.rename` */
export const renameInputSchema = nameDraftSchema.extend({ opId, code: organisationCodeSchema });
/** `organisations.classify` */
export const classifyInputSchema = z.strictObject({ opId, code: organisationCodeSchema, kind: z.enum(ORGANISATION_KINDS), group: z.enum(STAKEHOLDER_GROUPS) });
/** `organisations.takeBack` */
export const takeBackInputSchema = z.strictObject({ opId, code: organisationCodeSchema });
/** `organisations.addSeat`: the client makes the id, so a resend is the same seat. */
export const addSeatInputSchema = seatDraftSchema.extend({ opId, id: z.uuid(), code: organisationCodeSchema });
/** `organisations.endSeat`, `organisations.endPerson`: the first day it no longer holds. */
export const endInputSchema = z.strictObject({ opId, id: z.uuid(), on: daySchema });
/** `organisations.reopenSeat`, `organisations.reopenPerson` */
export const reopenInputSchema = z.strictObject({ opId, id: z.uuid() });
/** `organisations.addPerson` */
export const addPersonInputSchema = personDraftSchema.extend({ opId, id: z.uuid(), code: organisationCodeSchema });
/** `organisations.changePerson`; `basedOn` is the revision the form was filled in from. */
export const changePersonInputSchema = personDraftSchema.extend({ opId, id: z.uuid(), basedOn: z.int().min(1) });
/** `organisations.addTeamGroup`, `organisations.changeTeamGroup` */
export const teamGroupInputSchema = teamGroupDraftSchema.extend({ opId, code: teamGroupCodeSchema });

export interface SeatAnswer {
  readonly id: string;
  /** Code of the organisation that holds it. */
  readonly organisation: string;
  readonly seat: TeamSeat;
  readonly group: string | null;
  readonly pokja: string | null;
  readonly decreeNumber: string;
  readonly decreeDay: string | null;
  readonly fromDay: string;
  /** The first day it no longer holds; null while it does. */
  readonly toDay: string | null;
}

export interface PersonAnswer {
  readonly id: string;
  readonly organisation: string;
  readonly name: string;
  readonly position: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly isMain: boolean;
  readonly isPublic: boolean;
  readonly fromDay: string;
  readonly toDay: string | null;
  readonly revision: number;
}

export interface OrganisationEntry {
  readonly code: string;
  /** Of the day asked for. */
  readonly name: string;
  readonly nameEn: string;
  readonly kind: OrganisationKind;
  readonly group: StakeholderGroup;
  readonly formerNames: readonly string[];
  readonly programmes: readonly { readonly code: string; readonly name: string }[];
  /** The seat it has today. */
  readonly held: SeatAnswer | null;
  /** The main contact, as far as the reader may see it. */
  readonly contact: PersonAnswer | null;
}

export interface TeamGroupAnswer {
  readonly code: string;
  readonly kind: TeamGroupKind;
  readonly name: string;
  readonly nameEn: string;
  readonly retired: boolean;
}

export interface DirectoryAnswer {
  readonly on: string;
  readonly rows: readonly OrganisationEntry[];
  readonly teamGroups: readonly TeamGroupAnswer[];
  readonly mayEdit: boolean;
}

export interface OrganisationDetail {
  readonly organisation: OrganisationEntry & { readonly roleInTkpk: string | null; readonly typicalData: string | null };
  readonly names: readonly { readonly name: string; readonly nameEn: string; readonly fromDay: string | null; readonly decree: string | null }[];
  /** Newest first. */
  readonly seats: readonly SeatAnswer[];
  /** Those who hold a position first, the main contact at the top. */
  readonly people: readonly PersonAnswer[];
  readonly teamGroups: readonly TeamGroupAnswer[];
  /** What was done to it, newest first; null for who may not see it. */
  readonly history: readonly OrganisationAct[] | null;
  /** What keeps it from being taken back, to the secretariat; null where it was not added here, or for who may not. */
  readonly takeBack: { readonly uses: readonly OrganisationUse[] } | null;
  readonly mayEdit: boolean;
  readonly mayEditPeople: boolean;
  readonly today: string;
}

export interface OrganisationAct {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
}
