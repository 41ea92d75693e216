import { randomUUID } from "node:crypto";
import { field, listAt, numberAt, textAt } from "./shapes.ts";
import { runCommand, type World } from "./sinergi-process.ts";

/** A signed-in member of the secretariat, calling one procedure after the other as the web does. */
export interface HttpSession {
  /** Answers the procedure's data; throws where the server refuses. */
  call(procedure: string, input: unknown): Promise<unknown>;
  /** What a browser would send with each request. */
  readonly cookie: string;
}

const EMAIL = "bench@contoh.go.id";

/** Makes an account with the command line and signs it in; the one-time password has to be changed before anything else. */
export async function signIn(world: World, origin: string): Promise<HttpSession> {
  const { json } = await runCommand(world, ["user", "add", "--email", EMAIL, "--name", "Pengukuran", "--role", "SECRETARIAT"]);
  const password = textAt(json, "password");
  const first = await post({ origin, path: "/api/auth/sign-in/email", cookie: "", body: { email: EMAIL, password } });
  const changed = await post({ origin, path: "/api/auth/change-password", cookie: cookieOf(first.headers), body: { currentPassword: password, newPassword: randomUUID() } });
  const cookie = cookieOf(changed.headers);
  return {
    cookie,
    call: async (procedure, input) => field((await post({ origin, path: `/trpc/${procedure}`, cookie, body: input })).answer, "result", "data"),
  };
}

export interface Posted {
  readonly origin: string;
  readonly path: string;
  readonly cookie: string;
  readonly body: unknown;
}

/** Posts as a page of ours would; throws where the server refuses. */
export async function post({ origin, path, cookie, body }: Posted): Promise<{ readonly answer: unknown; readonly headers: Headers }> {
  const response = await fetch(`${origin}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-sinergi": "1", origin, cookie },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 300)}`);
  const answer: unknown = JSON.parse(text);
  return { answer, headers: response.headers };
}

export function cookieOf(headers: Headers): string {
  return headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "").filter((pair) => !pair.endsWith("=")).join("; ");
}

/** A recipient no family was found for, and a family it may be. */
interface Decidable {
  readonly enrolmentId: string;
  readonly familyId: string;
}

/** Commits one change of data each time it is called: a recipient is given a family, the next time it is taken back. */
export async function createChanges(session: HttpSession, wanted: number): Promise<() => Promise<void>> {
  const decidable = await findDecidable(session, Math.ceil(wanted / 2));
  let turn = 0;
  return async () => {
    const recipient = decidable[Math.floor(turn / 2) % decidable.length];
    if (!recipient) throw new Error("No unlisted recipient has a candidate: nothing can be changed");
    const { enrolmentId, familyId } = recipient;
    if (turn % 2 === 0) await session.call("enrolments.accept", { opId: randomUUID(), enrolmentId, familyId });
    else await session.call("enrolments.undo", { opId: randomUUID(), enrolmentId });
    turn += 1;
  };
}

async function findDecidable(session: HttpSession, wanted: number): Promise<Decidable[]> {
  const found: Decidable[] = [];
  for (let page = 1; found.length < wanted; page += 1) {
    const answer = await session.call("enrolments.unlisted", { page });
    const rows = listAt(answer, "rows");
    found.push(
      ...rows.flatMap((row) => listAt(row, "candidates").slice(0, 1).map((candidate) => ({ enrolmentId: textAt(row, "enrolmentId"), familyId: textAt(candidate, "familyId") }))),
    );
    if (rows.length === 0 || numberAt(answer, "total") === 0) break;
  }
  return found.slice(0, wanted);
}
