import { createHash, createHmac } from "node:crypto";
import type { MeetingState } from "@sinergi/domain/meetings/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

/** How long one code is shown. */
const ROTATE_SECONDS = 5 * 60;
/** How long it works after that, for whoever is typing. */
const GRACE_SECONDS = 3 * 60;
/** Without letters that are read as others. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 12;
const GROUP = 4;

export interface ShownCode {
  /** As it is read out: `7K2M-X0QP-94TA`. */
  readonly code: string;
  /** Seconds until the next one. */
  readonly rotatesIn: number;
  /** Nobody had the door open just before. */
  readonly isNew: boolean;
}

/**
 * The code of this moment, ready to be used. It is made of meeting and time with a key outside the database: two screens show the same one,
 * and the database keeps its digest alone.
 */
export async function showCode(tx: Scoped, meetingId: string): Promise<ShownCode> {
  return tx.derive(async (system) => {
    await system.run("delete from attendance_code where expires_at < now() - interval '1 day'");
    const { turn, into } = await system.one<{ turn: string; into: number }>(
      `select floor(extract(epoch from now()) / ${ROTATE_SECONDS})::bigint as turn, (extract(epoch from now())::bigint % ${ROTATE_SECONDS})::int as into`,
    );
    const code = codeOf(tx.db.keys.links, meetingId, turn);
    const open = await system.find("select 1 from attendance_code where meeting_id = $1 and expires_at > now()", [meetingId]);
    const rotatesIn = ROTATE_SECONDS - into;
    await system.run(
      "insert into attendance_code (digest, meeting_id, expires_at) values ($1, $2, now() + make_interval(secs => $3)) on conflict (digest) do update set expires_at = excluded.expires_at",
      [digestOf(code), meetingId, rotatesIn + GRACE_SECONDS],
    );
    return { code, rotatesIn, isNew: open === null };
  });
}

function codeOf(key: Buffer, meetingId: string, turn: string): string {
  const bytes = createHmac("sha256", key).update(`attendance:${meetingId}:${turn}`).digest();
  const letters = Array.from({ length: LENGTH }, (_, at) => ALPHABET[(bytes[at] ?? 0) % ALPHABET.length]).join("");
  return Array.from({ length: LENGTH / GROUP }, (_, at) => letters.slice(at * GROUP, (at + 1) * GROUP)).join("-");
}

/** What was read or typed, as the code was made: case, dashes and the letters one mistakes do not matter. */
function digestOf(typed: string): Buffer {
  const code = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, "").replaceAll(/[IL]/g, "1").replaceAll("O", "0");
  return createHash("sha256").update(code).digest();
}

export interface Door {
  readonly meetingId: string;
  readonly state: MeetingState;
  readonly title: string;
  readonly heldOn: Day;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly place: string;
}

/** `stale`: it was a code, and is none any more; who holds it guesses nothing. */
export type DoorFound = { readonly kind: "open"; readonly door: Door } | { readonly kind: "stale" | "unknown" };

/** What a code opens. */
export async function findDoor(system: Scoped, code: string): Promise<DoorFound> {
  const row = await system.find<Door & { readonly open: boolean } & Record<string, unknown>>(
    `select m.id as "meetingId", m.state, m.title, m.held_on as "heldOn", m.starts_at as "startsAt", m.ends_at as "endsAt", m.place, c.expires_at > now() as open
       from attendance_code c join meeting m on m.id = c.meeting_id where c.digest = $1`,
    [digestOf(code)],
  );
  if (!row) return { kind: "unknown" };
  const { open, ...door } = row;
  return open ? { kind: "open", door } : { kind: "stale" };
}
