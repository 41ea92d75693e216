import type { OpenedDoor } from "@sinergi/api/attendance/attendance.schema";
import * as z from "zod/mini";
import { postJson } from "#lib/http";

const code = z.nullable(z.string());
const openedSchema = z.object({
  meeting: z.object({ id: z.string(), title: z.string(), heldOn: z.string(), startsAt: z.string(), endsAt: code, place: z.string() }),
  regency: z.object({ name: z.string(), timeZone: z.string() }),
  simulated: z.boolean(),
  invitations: z.array(z.object({ id: z.string(), organisation: code, organisationName: z.string(), jobTitle: z.string() })),
  organisations: z.array(z.object({ code: z.string(), name: z.string() })),
}) satisfies z.ZodMiniType<OpenedDoor>;
const signedSchema = z.object({ arrivedAt: z.string() });

/** What a code opens. */
export async function openDoor(key: string): Promise<OpenedDoor> {
  return openedSchema.parse(await (await postJson("/api/attendance/open", { code: key })).json());
}

/** What is kept on the phone of a sheet until the server has it: a lost line or a closed tab costs nothing. */
const draftSchema = z.object({
  meetingId: z.string(),
  opId: z.string(),
  savedAt: z.number(),
  name: z.string(), jobTitle: z.string(), organisation: z.string(),
  /** `""`, `self:<id>` or `for:<id>` */
  invitation: z.string(),
  sex: z.string(), phone: z.string(),
  signature: z.string(),
  isDeclared: z.boolean(),
});
export type Draft = z.infer<typeof draftSchema>;
const doneSchema = z.object({ meetingId: z.string(), arrivedAt: z.string(), savedAt: z.number() });

const DRAFT_KEY = "sinergi-hadir";
const DONE_KEY = "sinergi-hadir-tercatat";
/** A meeting is over by then; what somebody typed does not stay on a borrowed phone. */
const KEPT_MS = 12 * 60 * 60 * 1000;

function readKept<T extends { readonly savedAt: number; readonly meetingId: string }>(key: string, schema: z.ZodMiniType<T>, meetingId: string): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(localStorage.getItem(key) ?? "null"));
    if (parsed.success && parsed.data.meetingId === meetingId && Date.now() - parsed.data.savedAt < KEPT_MS) return parsed.data;
  } catch {
    // A phone that keeps nothing still signs.
  }
  return null;
}

function keep(key: string, value: object | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden: the sheet on the screen is all there is.
  }
}

export const readDraft = (meetingId: string): Draft | null => readKept(DRAFT_KEY, draftSchema, meetingId);
export const keepDraft = (draft: Draft): void => keep(DRAFT_KEY, draft);
export const readDone = (meetingId: string): { readonly arrivedAt: string } | null => readKept(DONE_KEY, doneSchema, meetingId);
export const forgetDone = (): void => keep(DONE_KEY, null);

/** Sends the sheet; once it is acknowledged nothing of it stays on the phone but that somebody signed. */
export async function signSheet(key: string, draft: Draft, door: OpenedDoor): Promise<{ readonly arrivedAt: string }> {
  const [way, inviteeId] = draft.invitation.split(":");
  const typed = draft.organisation.trim();
  const known = door.organisations.find(({ name }) => isSame(name, typed));
  const answer = signedSchema.parse(
    await (
      await postJson("/api/attendance/sign", {
        code: key, opId: draft.opId, signature: draft.signature === "" ? null : draft.signature, isDeclared: draft.isDeclared,
        attendee: {
          name: draft.name, jobTitle: draft.jobTitle, organisationCode: known?.code ?? null, organisationName: known?.name ?? typed,
          sex: draft.sex === "" ? null : draft.sex, phone: draft.phone === "" ? null : draft.phone, inviteeId: inviteeId ?? null, represents: way === "for",
        },
      })
    ).json(),
  );
  keep(DRAFT_KEY, null);
  keep(DONE_KEY, { meetingId: draft.meetingId, arrivedAt: answer.arrivedAt, savedAt: Date.now() });
  return answer;
}

/** Invitations of an organisation as it was typed. */
export function invitationsOf({ organisations, invitations }: OpenedDoor, typed: string): OpenedDoor["invitations"] {
  const known = organisations.find(({ name }) => isSame(name, typed));
  return invitations.filter(({ organisation, organisationName }) => (organisation !== null && organisation === known?.code) || isSame(organisationName, typed));
}

function isSame(name: string, typed: string): boolean {
  return name.trim().toLowerCase() === typed.trim().toLowerCase();
}
