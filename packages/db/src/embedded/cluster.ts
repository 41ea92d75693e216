import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { asAccount, chooseAccount, type Account } from "#embedded/account";
import { findBinaries, POSTGRES_MAJOR, type Binaries } from "#embedded/binaries";
import { DatabaseProblem } from "#embedded/database-problem";

const run = promisify(execFile);

export const OWNER = "sinergi";
export const DATABASE = "sinergi";

/** A PostgreSQL data directory with what is needed to run it. */
export interface Cluster {
  readonly directory: string;
  readonly binaries: Binaries;
  readonly account: Account;
}

export function clusterDirectory(dataDirectory: string): string {
  return join(dataDirectory, "postgres");
}

/** The password lies inside the cluster, so that the two can never be parted. */
function passwordFile(directory: string): string {
  return join(directory, "owner-password");
}

export async function readOwnerPassword(dataDirectory: string): Promise<string> {
  return (await readFile(passwordFile(clusterDirectory(dataDirectory)), "utf8")).trim();
}

/** The cluster of a data directory; made, whole or not at all, where there is none. */
export async function prepareCluster(dataDirectory: string, onCreate: () => void): Promise<Cluster> {
  const directory = clusterDirectory(dataDirectory);
  const account = await chooseAccount(directory);
  const cluster = { directory, binaries: await findBinaries(), account };
  const version = await readVersion(directory);
  if (version === null) {
    onCreate();
    await createCluster(dataDirectory, cluster);
  } else if (version !== POSTGRES_MAJOR) {
    throw new DatabaseProblem("DATABASE_VERSION", `data ${version}, program ${POSTGRES_MAJOR}`);
  }
  return cluster;
}

async function readVersion(directory: string): Promise<string | null> {
  try {
    return (await readFile(join(directory, "PG_VERSION"), "utf8")).trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

const UNFINISHED = "postgres.new-";
/** Another system user may pass through the data directory to its cluster, and neither list nor read what lies beside it. */
const PASSABLE = 0o711;

/** initdb in a folder beside, then one rename: a killed first start leaves nothing that looks like a cluster. */
async function createCluster(dataDirectory: string, cluster: Cluster): Promise<void> {
  for (const name of await readdir(dataDirectory)) {
    if (name.startsWith(UNFINISHED)) await rm(join(dataDirectory, name), { recursive: true, force: true });
  }
  const directory = await mkdtemp(join(dataDirectory, UNFINISHED));
  const password = `${directory}.password`;
  try {
    await writeFile(password, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
    if (cluster.account.uid !== undefined) await chmod(dataDirectory, PASSABLE);
    await giveTo(cluster.account, directory, password);
    await initialise(cluster, directory, password);
    await rename(password, passwordFile(directory));
    await rename(directory, cluster.directory);
    await persistNames(dataDirectory);
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    await rm(password, { force: true });
    const keptOut = cluster.account.uid !== undefined && error instanceof Error && error.message.includes("Permission denied");
    throw keptOut ? new DatabaseProblem("CANNOT_RUN_AS_ROOT") : error;
  }
}

async function initialise({ binaries, account }: Cluster, directory: string, password: string): Promise<void> {
  const initdb = asAccount(account, binaries.initdb, [
    `--pgdata=${directory}`,
    `--username=${OWNER}`,
    `--pwfile=${password}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--data-checksums",
  ]);
  await run(initdb.command, initdb.args, { ...initdb.options, encoding: "utf8" }).catch(rethrowLastWords);
  const single = asAccount(account, binaries.postgres, ["--single", "-D", directory, "-c", "log_min_messages=fatal", "postgres"]);
  const creating = run(single.command, single.args, { ...single.options, encoding: "utf8" });
  creating.child.stdin?.end(`CREATE DATABASE ${DATABASE}\n`);
  await creating.catch(rethrowLastWords);
}

/** What the program said last is the reason; the command line before it is not for people. */
function rethrowLastWords(error: unknown): never {
  const words = error instanceof Error && "stderr" in error ? String(error.stderr).trim().split("\n") : [];
  const reason = words.find((line) => /error|fatal/i.test(line)) ?? words.at(-1);
  if (!reason) throw error;
  throw new Error(reason, { cause: error });
}

async function giveTo({ uid, gid }: Account, ...paths: readonly string[]): Promise<void> {
  if (uid === undefined || gid === undefined) return;
  for (const path of paths) await chown(path, uid, gid);
}

async function persistNames(directory: string): Promise<void> {
  if (process.platform === "win32") return; // a directory cannot be opened there
  const handle = await open(directory, "r");
  await handle.sync();
  await handle.close();
}
