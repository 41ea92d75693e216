import { access, constants, mkdir, realpath } from "node:fs/promises";
import pg from "pg";
import { DATABASE, OWNER, readOwnerPassword } from "#embedded/cluster";
import { databaseProblemOf } from "#embedded/database-problem";
import { claimExternalDatabase } from "#embedded/external-database";
import { takeLease } from "#embedded/lease";
import { leaseAddress } from "#embedded/lease-address";
import type { LeaseRole } from "#embedded/lease-messages";

export interface OpenDatabaseOptions {
  readonly dataDirectory: string;
  /** A PostgreSQL somebody else runs; without it the embedded one is used. */
  readonly databaseUrl?: string | undefined;
  /** One server at a time may work on a database; commands always may. */
  readonly role: LeaseRole;
  /** Told what takes time, one sentence each. */
  readonly report: (message: string) => void;
}

/** A database that takes connections until `close`. */
export interface OpenDatabase {
  readonly kind: "embedded" | "external";
  /** Connects as the owner of everything in the database. Holds the password: never log it. */
  readonly ownerUrl: string;
  /** Gives the database back. The embedded server has stopped when this settles, if no other process uses it. */
  close(): Promise<void>;
}

/** Opens the database, starting the embedded server where none runs. Throws `DatabaseProblem` with one sentence. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  if (options.databaseUrl) {
    const close = await claimExternalDatabase(options.databaseUrl, options.role);
    return { kind: "external", ownerUrl: options.databaseUrl, close };
  }
  const dataDirectory = await prepareDataDirectory(options.dataDirectory);
  const lease = await takeLease({
    dataDirectory,
    address: await leaseAddress(dataDirectory),
    role: options.role,
    report: options.report,
  });
  try {
    const ownerUrl = `postgresql://${OWNER}:${await readOwnerPassword(dataDirectory)}@127.0.0.1:${lease.port}/${DATABASE}`;
    await proveOurs(ownerUrl);
    return { kind: "embedded", ownerUrl, close: lease.release };
  } catch (error) {
    await lease.release();
    throw databaseProblemOf(error, dataDirectory);
  }
}

async function prepareDataDirectory(wanted: string): Promise<string> {
  try {
    await mkdir(wanted, { recursive: true, mode: 0o700 });
    await access(wanted, constants.R_OK | constants.W_OK | constants.X_OK);
    return await realpath(wanted);
  } catch (error) {
    throw databaseProblemOf(error, wanted);
  }
}

/** What listens on the port must know our password too (SCRAM proves both sides). */
async function proveOurs(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  await client.end();
}
