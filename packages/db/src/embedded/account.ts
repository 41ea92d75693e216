import { execFile, type SpawnOptions } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { DatabaseProblem } from "#embedded/database-problem";

const run = promisify(execFile);

/** Who PostgreSQL runs as: words before its command, or another user of the system. */
export interface Account {
  readonly prefix: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/** Nothing of the caller's environment reaches PostgreSQL: `PG*` variables and a foreign locale would change what it does. */
export const PROGRAM_ENVIRONMENT = { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C" };

/** Root looks like an ordinary user to PostgreSQL, while the files stay root's: nothing on the system changes. */
const MAPPED_USER = ["unshare", "--user", "--map-user=1000", "--map-group=1000"];
const SYSTEM_USERS = ["postgres", "nobody"];

/**
 * PostgreSQL refuses to run as root. The owner of an existing cluster runs it; a new one belongs to us through a user
 * namespace, or to an unprivileged system user where namespaces are not permitted.
 */
export async function chooseAccount(clusterDirectory: string): Promise<Account> {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const owner = await ownerOf(clusterDirectory);
  if (owner && owner.uid !== 0) return { prefix: [], ...owner };
  if (await works([...MAPPED_USER, "true"])) return { prefix: MAPPED_USER };
  const user = owner ? null : await findSystemUser();
  if (!user) throw new DatabaseProblem("CANNOT_RUN_AS_ROOT");
  return { prefix: [], ...user };
}

/** Linux stops PostgreSQL by itself when its supervisor is killed; elsewhere the next start finds it. */
export async function withParentWatch(account: Account): Promise<Account> {
  const watch = ["setpriv", "--pdeathsig", "INT"];
  if (process.platform !== "linux" || !(await works([...watch, "true"]))) return account;
  return { ...account, prefix: [...account.prefix, ...watch] };
}

/** Command, arguments and options for `spawn` and `execFile`, as that account. */
export function asAccount(account: Account, program: string, args: readonly string[]): { command: string; args: string[]; options: SpawnOptions } {
  const [command, ...before] = [...account.prefix, program];
  const ids = account.uid === undefined ? {} : { uid: account.uid, gid: account.gid ?? account.uid };
  return {
    command: command ?? program,
    args: [...before, ...args],
    options: { env: PROGRAM_ENVIRONMENT, windowsHide: true, ...ids },
  };
}

async function works([command = "", ...args]: readonly string[]): Promise<boolean> {
  return run(command, args, { env: PROGRAM_ENVIRONMENT }).then(
    () => true,
    () => false,
  );
}

interface Ids {
  readonly uid: number;
  readonly gid: number;
}

async function ownerOf(directory: string): Promise<Ids | null> {
  try {
    const { uid, gid } = await stat(directory);
    return { uid, gid };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

async function findSystemUser(): Promise<Ids | null> {
  const users = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  for (const name of SYSTEM_USERS) {
    const [, , uid, gid] = users.find((fields) => fields[0] === name) ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  return null;
}
