import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openConnections, type Database } from "@sinergi/db/access/database";
import { deriveKeys, keyFingerprint, readOrCreateMasterKey } from "@sinergi/db/access/keys";
import { asSystem } from "@sinergi/db/access/scoped";
import { serverUrlOf } from "@sinergi/db/access/server-login";
import { readRegency } from "@sinergi/db/areas/regency.store";
import { readSetting, writeSetting } from "@sinergi/db/areas/settings.store";
import { openDatabase } from "@sinergi/db/embedded/open-database";
import { migrate } from "@sinergi/db/migrations/migrate";
import type { Env } from "../env.ts";
import { regencyClock, type RegencyClock } from "./clock.ts";
import { loadReference } from "@sinergi/db/areas/load-reference";
import { loadAmounts } from "@sinergi/db/payments/component-amounts.store";
import { readPkhComponents } from "@sinergi/seed/pkh-components";
import { readReferenceData } from "@sinergi/seed/reference-data";

/** A running Sinergi without its web: the database, migrated, with reference data and the right keys. */
export interface Sinergi {
  readonly db: Database;
  readonly clock: RegencyClock;
  /** Where the web server listens for changes and better-auth keeps accounts: never the owner's address. */
  readonly serverUrl: string;
  close(): Promise<void>;
}

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

export interface OpenOptions {
  readonly env: Env;
  readonly report: (line: string) => void;
  /** One server at a time works on a database; commands may always come beside it. */
  readonly role: "server" | "command";
}

/** One clear sentence for the operator instead of a stack. */
export class StartupError extends Error {}

export async function openSinergi({ env, report, role }: OpenOptions): Promise<Sinergi> {
  const opened = await openDatabase({ dataDirectory: env.dataDirectory, databaseUrl: env.databaseUrl ?? undefined, role, report });
  try {
    await migrate({ ownerUrl: opened.ownerUrl, schemaDirectory: join(ROOT, "prisma/schema"), migrationsDirectory: join(ROOT, "prisma/migrations"), report });
    const keys = deriveKeys(readOrCreateMasterKey(env.keyFile));
    const serverUrl = opened.kind === "embedded" ? await serverUrlOf({ ownerUrl: opened.ownerUrl, password: keys.login.toString("hex") }) : opened.ownerUrl;
    const db = openConnections({ url: serverUrl, keys });
    try {
      const clock = await prepare(db, keyFingerprint(keys), report);
      const close = async (): Promise<void> => {
        await db.close();
        await opened.close();
      };
      return { db, clock, serverUrl, close };
    } catch (error) {
      await db.close();
      throw error;
    }
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function prepare(db: Database, fingerprint: string, report: (line: string) => void): Promise<RegencyClock> {
  const today = regencyClock("Asia/Jakarta").today();
  return asSystem(db, { today }, async (tx) => {
    if (await loadReference(tx, readReferenceData)) report("Wilayah, batas dan organisasi dimuat / areas, boundaries and organisations loaded");
    await loadAmounts(tx, readPkhComponents);
    const known = await readSetting(tx, "keyFingerprint");
    if (known === null) await writeSetting(tx, "keyFingerprint", fingerprint);
    else if (known !== fingerprint) {
      throw new StartupError("Berkas kunci tidak cocok dengan basis data ini; pulihkan berkas kunci aslinya / the key file does not belong to this database: put the right one back");
    }
    const { regency } = await readRegency(tx);
    return regencyClock(regency.timeZone);
  });
}
