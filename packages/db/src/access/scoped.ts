import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Actor } from "@sinergi/domain/access/actor";
import type { ScopeKind } from "@sinergi/domain/access/roles";
import type { Day } from "@sinergi/domain/time/day";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Database } from "#access/database";

declare const proven: unique symbol;

/** A statement that a connection plans once, under its name: for what every record of a phone asks, always in the same role. */
export interface Planned {
  readonly name: string;
  readonly text: string;
}

/** A transaction whose scope is proven: only `scoped()` and `asSystem()` make one, and every store asks for one. */
export interface Scoped {
  readonly [proven]: true;
  readonly actor: Actor;
  readonly db: Database;
  rows<T extends pg.QueryResultRow>(text: string | Planned, values?: readonly unknown[]): Promise<T[]>;
  /** The only row; throws where there is none. */
  one<T extends pg.QueryResultRow>(text: string | Planned, values?: readonly unknown[]): Promise<T>;
  /** The first row or null. */
  find<T extends pg.QueryResultRow>(text: string | Planned, values?: readonly unknown[]): Promise<T | null>;
  /** Runs a statement; answers how many rows it touched. */
  run(text: string | Planned, values?: readonly unknown[]): Promise<number>;
  /** Streams rows in COPY's text format into a table. */
  copyIn(target: string, source: Readable): Promise<void>;
  /** Runs `work` with the rights of the system role, and only what it asks: for what is derived from a change. */
  derive<T>(work: (system: Scoped) => Promise<T>): Promise<T>;
  /** Runs `work` with the rights of the sign-in code, and only what it asks: the only way to accounts, for their stores alone. */
  inAccounts<T>(work: (accounts: Scoped) => Promise<T>): Promise<T>;
}

const ROLE_OF_SCOPE = {
  regency: "sinergi_regency",
  agency: "sinergi_agency",
  assigned: "sinergi_assigned",
  aggregate: "sinergi_aggregate",
  none: "sinergi_none",
} as const satisfies Record<ScopeKind, string>;
const SYSTEM_ROLE = "sinergi_system";
const ACCOUNTS_ROLE = "sinergi_accounts";

export interface ScopeOptions {
  readonly today: Day;
  /** For long work such as an import; statements of requests are cut after 30 s. */
  readonly statementTimeoutMs?: number;
}

const REQUEST_TIMEOUT_MS = 30_000;

/**
 * The only way to the data: one transaction in the PostgreSQL role of the actor's kind of scope, with row-level
 * security beneath it. An actor without a scope sees nothing; a connection outside of this may nothing at all.
 */
export function scoped<T>(db: Database, actor: Actor, { today, statementTimeoutMs = REQUEST_TIMEOUT_MS }: ScopeOptions, work: (tx: Scoped) => Promise<T>): Promise<T> {
  return transaction(db, { actor, role: ROLE_OF_SCOPE[actor.scope], today, statementTimeoutMs }, work);
}

/** The operator at the command line, and work nobody asked for in person: imports that run on, midnight, the demo. */
export function asSystem<T>(db: Database, { today, statementTimeoutMs = 0, actor = OPERATOR }: ScopeOptions & { readonly actor?: Actor }, work: (tx: Scoped) => Promise<T>): Promise<T> {
  return transaction(db, { actor, role: SYSTEM_ROLE, today, statementTimeoutMs }, work);
}

export const OPERATOR: Actor = {
  id: "operator", name: "Operator", role: "ADMIN", agency: null, scope: "none", sessionId: null, address: null,
};

interface Session {
  readonly actor: Actor;
  readonly role: string;
  readonly today: Day;
  readonly statementTimeoutMs: number;
}

async function transaction<T>(db: Database, session: Session, work: (tx: Scoped) => Promise<T>): Promise<T> {
  const client = await db.pool.connect();
  const turns = createTurns(client, session);
  let broken: Error | undefined;
  try {
    const result = await work(scopedOn(client, db, session, turns));
    await turns.end("commit");
    return result;
  } catch (error) {
    await turns.end("rollback").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Begins the transaction and sets its scope in one message, in the role of whoever asks first: a record of a phone costs few statements, and this would be one of them. */
function opening({ role, actor, today, statementTimeoutMs }: Session): string {
  const settings = { role, "app.uid": actor.id, "app.agency": actor.agency ?? "", "app.today": today, statement_timeout: String(statementTimeoutMs) };
  return `begin; select ${Object.entries(settings).map(([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`).join(", ")}`;
}

/** One transaction's connection: statements go one after the other, each in the role of whoever asks. */
interface Turns {
  inRole<T>(role: string, work: () => Promise<T>): Promise<T>;
  /** A savepoint was rolled back to, and the role with it. */
  forgetRole(): void;
  /** After the statement under way. What had not begun by then is refused: the connection may be another's by the time. */
  end(command: "commit" | "rollback"): Promise<unknown>;
}

/**
 * Whose rights the connection has is told before a statement, where they are not its own, and not given back after it: so a statement
 * begun beside another never runs in the other's role, and the last who asks before the commit costs one message less.
 */
function createTurns(client: pg.PoolClient, session: Session): Turns {
  let [isOpen, isOver] = [false, false];
  let role: string | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return {
    inRole(wanted, work) {
      const turn = last.then(async () => {
        if (isOver) throw new Error("The transaction is over");
        if (!isOpen) {
          // Also where it fails halfway: then there is something to roll back.
          isOpen = true;
          await client.query(opening({ ...session, role: wanted }));
          role = wanted;
        } else if (role !== wanted) {
          role = null;
          await client.query({ name: "tell_role", text: "select set_config('role', $1, true)", values: [wanted] });
          role = wanted;
        }
        return work();
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    forgetRole() {
      role = null;
    },
    end(command) {
      isOver = true;
      return last.then(() => (isOpen ? client.query(command) : null));
    },
  };
}

function scopedOn(client: pg.PoolClient, db: Database, session: Session, turns: Turns): Scoped {
  const ask = <R extends pg.QueryResultRow>(text: string | Planned, values: readonly unknown[]): Promise<pg.QueryResult<R>> =>
    turns.inRole(session.role, async () => {
      const answer = await client.query<R>({ ...(typeof text === "string" ? { text } : text), values: [...values] });
      if (answer.command === "ROLLBACK") turns.forgetRole();
      return answer;
    });
  const rows = async <R extends pg.QueryResultRow>(text: string | Planned, values: readonly unknown[] = []): Promise<R[]> => (await ask<R>(text, values)).rows;
  const workAs = <R>(role: string, work: (inRole: Scoped) => Promise<R>): Promise<R> => work(session.role === role ? tx : scopedOn(client, db, { ...session, role }, turns));
  const tx = {
    actor: session.actor,
    db,
    rows,
    async one<R extends pg.QueryResultRow>(text: string | Planned, values: readonly unknown[] = []): Promise<R> {
      const row = (await rows<R>(text, values))[0];
      if (!row) throw new Error("A row that must exist was not found");
      return row;
    },
    async find<R extends pg.QueryResultRow>(text: string | Planned, values: readonly unknown[] = []): Promise<R | null> {
      return (await rows<R>(text, values))[0] ?? null;
    },
    async run(text: string | Planned, values: readonly unknown[] = []): Promise<number> {
      return (await ask(text, values)).rowCount ?? 0;
    },
    copyIn: (target: string, source: Readable): Promise<void> =>
      turns.inRole(session.role, () => {
        const sink: Writable = client.query(copyFrom(`copy ${target} from stdin`));
        return pipeline(source, sink);
      }),
    derive: <R>(work: (system: Scoped) => Promise<R>): Promise<R> => workAs(SYSTEM_ROLE, work),
    inAccounts: <R>(work: (accounts: Scoped) => Promise<R>): Promise<R> => workAs(ACCOUNTS_ROLE, work),
  } as Omit<Scoped, typeof proven> as Scoped;
  return tx;
}
