import pg from "pg";
import { DatabaseProblem } from "#embedded/database-problem";
import type { LeaseRole } from "#embedded/lease-messages";

/** The oldest PostgreSQL whose features we use. */
const OLDEST_SUPPORTED = 150_000;
/** Held by the one server that works on a database; any number, as long as it stays the same. */
const SERVER_LOCK = 740_100;

/** Checks a PostgreSQL that somebody else runs. A server keeps the connection, as its claim to be the only one. */
export async function claimExternalDatabase(url: string, role: LeaseRole): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: "sinergi-lease" });
  client.on("error", () => undefined); // the claim ends with the connection; work notices by itself
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseProblem("DATABASE_UNREACHABLE", reasonOf(error));
  }
  try {
    await checkVersion(client);
    if (role === "server") await claim(client);
  } catch (error) {
    await client.end();
    throw error;
  }
  if (role === "command") await client.end();
  return () => (role === "server" ? client.end() : Promise.resolve());
}

/** Node reports several refused addresses as one error without words. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(", ");
  return error instanceof Error ? error.message : String(error);
}

async function checkVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; number: string; encoding: string }>(
    "select current_setting('server_version') as version, current_setting('server_version_num') as number, current_setting('server_encoding') as encoding",
  );
  const server = rows[0];
  if (!server || Number(server.number) < OLDEST_SUPPORTED) throw new DatabaseProblem("DATABASE_VERSION", `${server?.version}, minimum 15`);
  if (server.encoding !== "UTF8") throw new DatabaseProblem("DATABASE_VERSION", `encoding ${server.encoding}, minimum UTF8`);
}

async function claim(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ claimed: boolean }>("select pg_try_advisory_lock($1) as claimed", [SERVER_LOCK]);
  if (!rows[0]?.claimed) throw new DatabaseProblem("SERVER_RUNNING", "DATABASE_URL");
}
