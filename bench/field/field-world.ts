import { randomUUID } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { generateRegency, importFamilies } from "../sample-regency.ts";
import { textAt } from "../shapes.ts";
import { runCommand, startServer, type RunningServer } from "../sinergi-process.ts";
import { openStage } from "../stage.ts";

/** A facilitator of the world under test. */
export interface Person {
  readonly userId: string;
  readonly email: string;
  readonly password: string;
}

/** A real server on a real database of its own, with a small regency and two facilitators who share its families. */
export interface FieldWorld {
  readonly db: pg.Pool;
  readonly people: readonly [Person, Person];
  /** Families of the first facilitator at the beginning of every schedule, by id. */
  readonly families: readonly string[];
  /** Address of the running server; null while it is dead. */
  origin(): string | null;
  /** Kills the server outright and starts it anew, elsewhere; from then on with these options of Node before its script, where some are given. */
  killAndStart(nodeOptions?: readonly string[]): Promise<void>;
  /** Cookies of a new session, as a browser would have them after signing in. */
  signIn(person: Person): Promise<string>;
  close(): Promise<void>;
}

interface Opening {
  readonly directory: string;
  readonly signal: AbortSignal;
  readonly report: (line: string) => void;
}

const FAMILIES = 120;
const OWN = 60;
const YEAR = "2026";
const FROM = "2026-01-01";
const EMAILS = ["satu@simulasi.invalid", "dua@simulasi.invalid"] as const;

export async function openFieldWorld({ directory, signal, report }: Opening): Promise<FieldWorld> {
  const stage = await openStage({ directory, signal, report });
  const db = new pg.Pool({ connectionString: stage.ownerUrl, max: 4 });
  // The database ends before the pool notices: nobody is told about connections that nobody uses.
  db.on("error", () => undefined);
  let options: readonly string[] = [];
  const start = (): Promise<RunningServer> => startServer(stage.world, options);
  let server: RunningServer | null = null;
  const close = async (): Promise<void> => {
    await server?.stop();
    await db.end();
    await stage.close();
  };
  try {
    const sample = await generateRegency(stage.world, { families: FAMILIES, directory: await mkdtemp(join(directory, "regency-")), year: YEAR });
    await importFamilies(stage.world, sample);
    const added = [];
    for (const email of EMAILS) added.push({ email, oneTime: textAt((await runCommand(stage.world, ["user", "add", "--email", email, "--name", `Pendamping ${email}`, "--role", "FACILITATOR"])).json, "password") });
    server = await start();
    const [first, second] = [await openAccount(db, server.origin, added[0]), await openAccount(db, server.origin, added[1])];
    const { rows } = await db.query<{ id: string }>("select id::text from family order by id");
    const families = rows.slice(0, OWN).map(({ id }) => id);
    await assign(db, families, first);
    await assign(db, rows.slice(OWN).map(({ id }) => id), second);
    return {
      db, families, close,
      people: [first, second],
      origin: () => server?.origin ?? null,
      signIn: async (person) => signInAt(server?.origin ?? "", person.email, person.password),
      killAndStart: async (nodeOptions = options) => {
        options = nodeOptions;
        const dying = server;
        server = null;
        await dying?.kill();
        server = await start();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The one-time password has to be changed before anything else. */
async function openAccount(db: pg.Pool, origin: string, added: { readonly email: string; readonly oneTime: string } | undefined): Promise<Person> {
  if (!added) throw new Error("No account was added");
  const cookie = await signInAt(origin, added.email, added.oneTime);
  const password = `${randomUUID()}-Aa1`;
  await post(origin, "/api/auth/change-password", { cookie, body: { currentPassword: added.oneTime, newPassword: password } });
  const { rows } = await db.query<{ id: string }>('select id from user_account where email = $1', [added.email]);
  return { userId: textAt(rows, 0, "id"), email: added.email, password };
}

export async function assign(db: pg.Pool, families: readonly string[], { userId, fromDay = FROM }: { readonly userId: string; readonly fromDay?: string }): Promise<void> {
  await db.query("insert into assignment (family_id, user_id, from_day) select unnest($1::bigint[]), $2, $3", [families, userId, fromDay]);
}

async function signInAt(origin: string, email: string, password: string): Promise<string> {
  const headers = await post(origin, "/api/auth/sign-in/email", { cookie: "", body: { email, password } });
  return headers.getSetCookie().map((line) => line.split(";")[0] ?? "").filter((pair) => !pair.endsWith("=")).join("; ");
}

async function post(origin: string, path: string, { cookie, body }: { readonly cookie: string; readonly body: unknown }): Promise<Headers> {
  const answer = await fetch(`${origin}${path}`, { method: "POST", headers: { "content-type": "application/json", "x-sinergi": "1", origin, cookie }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
  await answer.arrayBuffer();
  return answer.headers;
}
