import type { StateProgramme } from "@sinergi/db/targeting/state-base";
import type { Day } from "@sinergi/domain/time/day";
import pg from "pg";
import { signIn, type HttpSession } from "./http-session.ts";
import { startServer } from "./sinergi-process.ts";
import type { Stage } from "./stage.ts";

/** What the figures of a running server are made of. */
export interface Data {
  readonly regency: string;
  readonly districts: readonly string[];
  readonly villages: readonly string[];
  readonly versionId: number;
  readonly today: Day;
  readonly programmes: readonly StateProgramme[];
}

/** A stage whose server answers a signed-in member of the secretariat; `client` is the database's owner. */
export interface LiveStage extends Stage {
  readonly client: pg.Client;
  readonly session: HttpSession;
  readonly origin: string;
  readonly data: Data;
}

/** The real server as a process of its own around `work`. */
export async function withServer<T>(stage: Stage, work: (live: LiveStage) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: stage.ownerUrl });
  await client.connect();
  const server = await startServer(stage.world);
  try {
    const session = await signIn(stage.world, server.origin);
    return await work({ ...stage, client, session, origin: server.origin, data: await readData(client) });
  } finally {
    await server.stop();
    await client.end();
  }
}

async function readData(client: pg.Client): Promise<Data> {
  const codes = async (level: string): Promise<string[]> => (await client.query<{ code: string }>("select code from area where level = $1 order by code", [level])).rows.map(({ code }) => code);
  const { rows: [live] } = await client.query<{ versionId: number; today: Day; programmes: StateProgramme[] }>(
    'select version_id as "versionId", on_day::text as today, programmes from snapshot where id = 1',
  );
  const [regency] = await codes("regency");
  if (!live || regency === undefined) throw new Error("The database has no live figures");
  return { ...live, regency, districts: await codes("district"), villages: await codes("village") };
}

export async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The next of a list that begins anew at its end. */
export function turn<T>(list: readonly T[], at: number): T {
  const found = list[at % list.length];
  if (found === undefined) throw new Error("Nothing to choose from");
  return found;
}
