import { findSession } from "@sinergi/db/access/signed-in.store";
import { prismaAdapter } from "better-auth/adapters/prisma";
import type { AccountsClient } from "./accounts-client.ts";

type Open = ReturnType<typeof prismaAdapter>;
type Question = Parameters<ReturnType<Open>["findOne"]>[0];

/** better-auth's database. What every request asks, whose session a token opens, is one statement of ours; all else goes through Prisma. */
export function authDatabase(db: AccountsClient): Open {
  const open = prismaAdapter(db, { provider: "postgresql", transaction: true });
  return (options) => {
    const adapter = open(options);
    const findOne = async <T>(question: Question): Promise<T | null> => {
      const token = tokenAsked(question);
      return token === null ? adapter.findOne<T>(question) : ((await findSession(db, token)) as T | null);
    };
    return { ...adapter, findOne };
  };
}

/** The token where a question is for a session by its token with the account; null for any other question. */
function tokenAsked({ model, where, join, select }: Question): string | null {
  const [first, second] = where;
  const isByToken = model === "session" && second === undefined && first?.field === "token" && (first.operator ?? "eq") === "eq";
  return isByToken && join?.["user"] === true && select === undefined && typeof first.value === "string" ? first.value : null;
}
