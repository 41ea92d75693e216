import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openConnections } from "@sinergi/db/access/database";
import { deriveKeys } from "@sinergi/db/access/keys";
import { asSystem } from "@sinergi/db/access/scoped";
import { openDatabase } from "@sinergi/db/embedded/open-database";
import { migrate } from "@sinergi/db/migrations/migrate";
import type { Day } from "@sinergi/domain/time/day";
import { loadReference } from "@sinergi/db/areas/load-reference";
import { loadAmounts } from "@sinergi/db/payments/component-amounts.store";
import { readPkhComponents } from "@sinergi/seed/pkh-components";
import { readReferenceData } from "@sinergi/seed/reference-data";
import type { TestProject } from "vitest/node";
import "./empty-database.ts";
import { onServer } from "./on-server.ts";

const TEMPLATE = "sinergi_template";
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** One PostgreSQL for the whole run (`TEST_DATABASE_URL` names another), with a migrated database that every test file copies. */
export default async function setUpTestServer(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), "sinergi-test-"));
  const opened = await openDatabase({ dataDirectory: directory, databaseUrl: process.env["TEST_DATABASE_URL"], role: "command", report: () => undefined });
  await onServer(opened.ownerUrl, `drop database if exists ${TEMPLATE} with (force)`);
  await onServer(opened.ownerUrl, `create database ${TEMPLATE}`);
  const url = new URL(opened.ownerUrl);
  url.pathname = `/${TEMPLATE}`;
  await migrate({ ownerUrl: url.href, schemaDirectory: join(ROOT, "prisma/schema"), migrationsDirectory: join(ROOT, "prisma/migrations"), report: () => undefined });
  const db = openConnections({ url: url.href, keys: deriveKeys(Buffer.alloc(32, 7)) });
  await asSystem(db, { today: "2026-09-30" as Day }, async (tx) => {
    await loadReference(tx, readReferenceData);
    await loadAmounts(tx, readPkhComponents);
  });
  await db.close();
  project.provide("testServer", { ownerUrl: opened.ownerUrl, template: TEMPLATE });
  return async () => {
    await opened.close();
    await rm(directory, { recursive: true, force: true });
  };
}
