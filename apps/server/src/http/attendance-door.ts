import { openDoorSchema, signInSheetSchema, type OpenedDoor } from "@sinergi/api/attendance/attendance.schema";
import { openDoor, signAtDoor } from "@sinergi/api/attendance/sign-at-door";
import { RefusalError } from "@sinergi/api/platform/refusals";
import { OPERATOR, type Scoped } from "@sinergi/db/access/scoped";
import type { Actor } from "@sinergi/domain/access/actor";
import { TRPCError } from "@trpc/server";
import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { AttemptCounters, Limit } from "#accounts/attempt-counters";
import { networkOf } from "#accounts/network";
import { HttpProblem, readBody } from "./problem.ts";

export interface AttendanceDoorOptions {
  readonly inSystem: <T>(work: (tx: Scoped) => Promise<T>, by?: Actor) => Promise<T>;
  readonly counters: AttemptCounters;
}

const QUARTER_HOUR = 15 * 60;
/** Guesses, counted by network. A hall is one network: codes that were right and have run out are no guesses. */
const MOST_GUESSES = 40;
/** Sheets of one network: a full hall signs in within a quarter of an hour. */
const MOST_SHEETS = 400;
/** A signature and a few words. */
const BODY_LIMIT = 48 * 1024;
const GONE = 410;

/** The attendance list for whoever is in the hall, without an account: a code opens one meeting and lets write one's own name, nothing else. */
export function attendanceDoor(app: FastifyInstance, { inSystem, counters }: AttendanceDoorOptions): void {
  /** The door a code opens, or a no that says nothing of why. */
  async function open(code: string, address: string): Promise<OpenedDoor> {
    const guesses = limitOf("door-guess", address, MOST_GUESSES);
    const reserved = await counters.reserve(guesses);
    if (reserved.over) throw new HttpProblem(429, "too_many_attempts", { retryAfterSeconds: reserved.retryAfterSeconds });
    const { kind, opened } = await inSystem((tx) => openDoor(tx, code), strangerAt(address));
    if (kind !== "unknown") await counters.giveBack([guesses]);
    if (opened === null) throw new HttpProblem(GONE, "attendance_code");
    return opened;
  }

  app.post("/api/attendance/open", { bodyLimit: BODY_LIMIT }, async (request) => {
    const { code } = readBody(openDoorSchema, request.body);
    return open(code, request.ip);
  });

  app.post("/api/attendance/sign", { bodyLimit: BODY_LIMIT }, async (request) => {
    const sheet = readBody(signInSheetSchema, request.body);
    const guesses = limitOf("door-guess", request.ip, MOST_GUESSES);
    for (const limit of [limitOf("door-sheet", request.ip, MOST_SHEETS), guesses]) {
      const reserved = await counters.reserve(limit);
      if (reserved.over) throw new HttpProblem(429, "too_many_attempts", { retryAfterSeconds: reserved.retryAfterSeconds });
    }
    try {
      const signed = await inSystem((tx) => signAtDoor(tx, sheet), strangerAt(request.ip));
      await counters.giveBack([guesses]);
      return signed;
    } catch (error) {
      const { kind } = await inSystem((tx) => openDoor(tx, sheet.code), strangerAt(request.ip));
      if (kind !== "unknown") await counters.giveBack([guesses]);
      throw problemOf(error);
    }
  });
}

function problemOf(error: unknown): unknown {
  const cause = error instanceof TRPCError ? error.cause : error;
  return cause instanceof RefusalError ? new HttpProblem(cause.refusal.code === "attendance_code" ? GONE : 409, cause.refusal.code) : error;
}

/** Nobody with an account: in the chain only the address tells one from another. */
function strangerAt(address: string): Actor {
  return { ...OPERATOR, id: "stranger", name: "Hadirin tanpa akun", role: "PARTNER", address };
}

function limitOf(kind: string, address: string, most: number): Limit {
  return { key: createHash("sha256").update(JSON.stringify([kind, networkOf(address)])).digest("base64url"), most, windowSeconds: QUARTER_HOUR };
}
