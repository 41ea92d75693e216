import { randomBytes } from "node:crypto";
import { openConnections, type Database } from "@sinergi/db/access/database";
import { deriveKeys } from "@sinergi/db/access/keys";
import { inject } from "vitest";
import { onServer } from "./on-server.ts";

/** Keys of tests: always the same, so that sealed numbers can be compared. */
const TEST_KEYS = deriveKeys(Buffer.alloc(32, 7));

declare module "vitest" {
  export interface ProvidedContext {
    /** Owner's address of the test server, and the migrated database with reference data that tests copy. */
    readonly testServer: { readonly ownerUrl: string; readonly template: string };
  }
}

/** A database of one's own with schema and reference data and nothing else, copied from the template of this run. */
export async function emptyDatabase(): Promise<{ readonly db: Database; readonly ownerUrl: string; close(): Promise<void> }> {
  const { ownerUrl, template } = inject("testServer");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(ownerUrl, `create database ${name} template ${template}`);
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  const db = openConnections({ url: url.href, keys: TEST_KEYS, poolSize: 6 });
  return {
    db,
    ownerUrl: url.href,
    async close() {
      await db.close();
      await onServer(ownerUrl, `drop database ${name} with (force)`);
    },
  };
}
