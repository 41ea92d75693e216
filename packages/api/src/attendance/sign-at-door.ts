import { randomUUID } from "node:crypto";
import type { Scoped } from "@sinergi/db/access/scoped";
import { readRegency } from "@sinergi/db/areas/regency.store";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { once } from "@sinergi/db/audit/operations.store";
import { findDoor, type Door, type DoorFound } from "@sinergi/db/meetings/attendance-door.store";
import { completeAttendee, insertAttendee, listAsked, listAttendees, lockList } from "@sinergi/db/meetings/attendance.store";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { announce } from "@sinergi/db/targeting/announce";
import { acceptAttendee, findSame, mayOpenDoor, type Attended } from "@sinergi/domain/meetings/attend";
import type { OpenedDoor, SignInSheet } from "#attendance/attendance.schema";
import { RefusalError, unwrap } from "#platform/refusals";

const SIGNED = "attendance.signed";

/** What came of holding up a code: the meeting, or which kind of no it was, for whoever counts guesses. */
export async function openDoor(system: Scoped, code: string): Promise<{ readonly kind: DoorFound["kind"]; readonly opened: OpenedDoor | null }> {
  const found = await findDoor(system, code);
  if (found.kind !== "open" || !mayOpenDoor(found.door.state)) return { kind: found.kind === "unknown" ? "unknown" : "stale", opened: null };
  const { regency, simulated } = await readRegency(system);
  const { meetingId, title, heldOn, startsAt, endsAt, place } = found.door;
  return {
    kind: "open",
    opened: {
      meeting: { id: meetingId, title, heldOn, startsAt, endsAt, place }, regency: { name: regency.name, timeZone: regency.timeZone }, simulated,
      invitations: (await listAsked(system, meetingId)).map(({ id, organisationCode, organisationName, jobTitle }) => ({ id, organisation: organisationCode, organisationName, jobTitle })),
      organisations: (await listOrganisations(system)).map((one) => ({ code: one.code, name: one.name })),
    },
  };
}

/**
 * Somebody without an account writes himself on the list. The same sheet sent again, after a dropped line or with a code that has run out
 * meanwhile, is the same attendance and answered the same. Throws a refusal.
 */
export async function signAtDoor(system: Scoped, { code, opId, ...sheet }: SignInSheet): Promise<{ readonly arrivedAt: string }> {
  return unwrap(
    await once(system, { opId, body: sheet }, async () => {
      const found = await findDoor(system, code);
      if (found.kind !== "open" || !mayOpenDoor(found.door.state)) throw new RefusalError({ code: "attendance_code" });
      return { arrivedAt: await writeDown(system, found.door, { opId, ...sheet }) };
    }),
  );
}

async function writeDown(system: Scoped, { meetingId }: Door, { opId, attendee, signature }: Omit<SignInSheet, "code">): Promise<string> {
  const { timeZone } = (await readRegency(system)).regency;
  await lockList(system, meetingId);
  const listed = await listAttendees(system, meetingId, timeZone);
  const known = await nameOrganisation(system, attendee);
  const verdict = acceptAttendee(known, { invitees: await listAsked(system, meetingId), listed, via: "QR" });
  if (!verdict.ok) throw new RefusalError(verdict.refusal);
  const attended: Attended = verdict.value;
  const same = findSame(listed, attended);
  const id = same?.id ?? randomUUID();

  if (same) await completeAttendee(system, id, { phone: attended.phone, sex: attended.sex, signature });
  const arrivedAt = same?.arrivedAt ?? (await insertAttendee(system, { ...attended, id, meetingId, signature, via: "QR", arrived: null, timeZone }));
  await appendAudit(system, { action: SIGNED, entity: "attendance", entityId: id, opId, detail: { meeting: meetingId, before: same ? "listed" : null, after: `${attended.name} · ${attended.organisationName}` } });
  await announce(system, { kind: "meeting", id: meetingId });
  return arrivedAt;
}

/** A code that is on the list gets the name it has there, whatever else was sent with it; one that is not is none. */
async function nameOrganisation<A extends SignInSheet["attendee"]>(system: Scoped, attendee: A): Promise<A> {
  const known = (await listOrganisations(system)).find(({ code }) => code === attendee.organisationCode);
  return { ...attendee, organisationCode: known?.code ?? null, organisationName: known?.name ?? attendee.organisationName };
}
