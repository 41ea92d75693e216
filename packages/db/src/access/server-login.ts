import pg from "pg";

const LOGIN = "sinergi_server";
const ROLES = ["sinergi_nobody", "sinergi_regency", "sinergi_agency", "sinergi_assigned", "sinergi_aggregate", "sinergi_none", "sinergi_system", "sinergi_accounts", "sinergi_jobs"];

/**
 * The address the server and the command line use after migrations: in the embedded database a login of its own that owns
 * nothing, inherits nothing and may only take on the roles of `scoped()`. The owner's address is for migrations alone.
 */
export async function serverUrlOf({ ownerUrl, password }: { readonly ownerUrl: string; readonly password: string }): Promise<string> {
  const url = new URL(ownerUrl);
  url.username = LOGIN;
  url.password = password;
  if (!(await canConnect(url.href))) await createLogin(ownerUrl, password);
  return url.href;
}

async function canConnect(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, options: "-c role=sinergi_nobody", connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createLogin(ownerUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(740112)");
    const { rowCount } = await client.query("select from pg_roles where rolname = $1", [LOGIN]);
    if (rowCount === 0) await client.query(`create role ${LOGIN} login noinherit nosuperuser nocreatedb nocreaterole`);
    await client.query(`alter role ${LOGIN} login password ${client.escapeLiteral(password)}`);
    await client.query(`grant ${ROLES.join(", ")} to ${LOGIN}`);
    await client.query("commit");
  } finally {
    await client.end();
  }
}
