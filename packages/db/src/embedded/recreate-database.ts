import pg from "pg";
import { DATABASE } from "#embedded/cluster";

/** Throws the embedded database away and makes an empty one in its place; whoever is connected is cut off. */
export async function recreateDatabase(ownerUrl: string): Promise<void> {
  const url = new URL(ownerUrl);
  url.pathname = "/template1";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(`drop database if exists ${client.escapeIdentifier(DATABASE)} with (force)`);
    await client.query(`create database ${client.escapeIdentifier(DATABASE)}`);
  } finally {
    await client.end();
  }
}
