import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "#generated/client";

/** The database as the sign-in code has it: in the role `sinergi_accounts`, which reaches the account tables and nothing else. */
export function openAccounts(url: string): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: url, options: "-c role=sinergi_accounts -c search_path=public", max: 5, connectionTimeoutMillis: 5_000 },
      // Few statements, asked again with every request: each connection plans them once.
      { statementNameGenerator: ({ sql }) => createHash("sha256").update(sql).digest("base64url") },
    ),
    errorFormat: "minimal",
    log: [],
  });
}
