import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { SentRecord } from "@sinergi/domain/sync/outcomes";
import { parseDay } from "@sinergi/domain/time/day";
import pg from "pg";
import { aVisit } from "./evening-records.ts";
import { askFigures, planCalls } from "./figures-bench.ts";
import { cookieOf, post } from "./http-session.ts";
import { millisecondsOf, turn, type LiveStage } from "./live-stage.ts";
import { p95, result, type Result } from "./results.ts";
import { textAt } from "./shapes.ts";
import { runCommand } from "./sinergi-process.ts";

/** As many as have a family of their own for each record, in a regency too small for all of them. */
const MOST_FACILITATORS = 120;
const QUEUED = 50;
const BATCH = 25;
/** All of them find a signal within this time. */
const SPREAD_MS = 1_000;
/** Of twenty records one is sent again, of twenty replies one never arrives. */
const ONE_IN = 20;
/** As many as the server's own pool holds. */
const BASELINE_CONNECTIONS = 10;
const EMAIL = (at: number): string => `lapangan-${at}@contoh.go.id`;

/** The evening of `issue 6`: everybody comes home and sends at once. Beside it the same records as plain rows, one INSERT each. */
export async function measureEvening(live: LiveStage): Promise<Result[]> {
  const { client, report } = live;
  const { rows: [regency] } = await client.query<{ families: number }>("select count(*)::int as families from family_state where snapshot_id = 1");
  const facilitators = Math.min(MOST_FACILITATORS, Math.floor((regency?.families ?? 0) / QUEUED));
  if (facilitators === 0) throw new Error("The regency has too few families for an evening");
  report(`signing in ${facilitators} facilitators …`);
  const cookies = await signInAll(live, facilitators);
  const phones = await fillPhones(live, cookies);
  report(`${facilitators} phones send ${QUEUED} records each …`);
  const evening = await send(live, phones);
  await checkOnce(client, phones.flatMap(({ records }) => records));
  const plain = await insertPlainly(live.ownerUrl, phones.flatMap(({ records }) => records));
  const records = facilitators * QUEUED;
  const size = `${facilitators} phones × ${QUEUED} records in one second, ${evening.requests} requests; ${Math.round(records / evening.seconds)} records/s; figures meanwhile p95 ${p95(evening.figures).toFixed(0)} ms of ${evening.figures.length}`;
  return [result({ name: "sync.evening", unit: "s", size, baseline: `plain single-row INSERTs of the same records over ${BASELINE_CONNECTIONS} connections`, value: evening.seconds, baselineValue: plain })];
}

interface Phone {
  readonly cookie: string;
  readonly deviceId: string;
  readonly records: readonly SentRecord[];
}

/** One account by the command line; the others are it again under another name, since making a password takes half a second each. */
async function signInAll({ world, origin, client }: LiveStage, facilitators: number): Promise<readonly string[]> {
  const { json } = await runCommand(world, ["user", "add", "--email", EMAIL(0), "--name", "Pendamping 0", "--role", "FACILITATOR"]);
  const given = textAt(json, "password");
  const password = randomUUID();
  const first = await post({ origin, path: "/api/auth/sign-in/email", cookie: "", body: { email: EMAIL(0), password: given } });
  const changed = await post({ origin, path: "/api/auth/change-password", cookie: cookieOf(first.headers), body: { currentPassword: given, newPassword: password } });
  const names = Array.from({ length: facilitators - 1 }, (_, at) => [randomUUID(), EMAIL(at + 1), `Pendamping ${at + 1}`] as const);
  const [ids, emails, called] = [names.map(([id]) => id), names.map(([, email]) => email), names.map(([, , name]) => name)];
  await client.query(
    `insert into user_account (id, name, email, email_verified, role, must_change_password, updated_at)
     select n.id, n.name, n.email, true, 'FACILITATOR', false, now() from unnest($1::text[], $2::text[], $3::text[]) as n (id, email, name)`, [ids, emails, called]);
  await client.query(
    `insert into credential (id, account_id, provider_id, user_id, password, updated_at)
     select n.id, n.id, 'credential', n.id, c.password, now() from unnest($1::text[]) as n (id), credential c join user_account u on u.id = c.user_id where u.email = $2 and c.provider_id = 'credential'`, [ids, EMAIL(0)]);
  const cookies = [cookieOf(changed.headers)];
  for (const email of emails) cookies.push(cookieOf((await post({ origin, path: "/api/auth/sign-in/email", cookie: "", body: { email, password } })).headers));
  return cookies;
}

/** Gives every facilitator as many families as he has records, and his phone a visit to each. */
async function fillPhones({ client, data }: LiveStage, cookies: readonly string[]): Promise<readonly Phone[]> {
  const { rows: users } = await client.query<{ id: string }>("select id from user_account where role = 'FACILITATOR' order by length(email), email");
  const { rows: families } = await client.query<{ id: string }>("select family_id as id from family_state where snapshot_id = 1 order by family_id limit $1", [cookies.length * QUEUED]);
  const day = parseDay(data.today) ?? data.today;
  return Promise.all(cookies.map(async (cookie, at) => {
    const own = Array.from({ length: QUEUED }, (_, place) => turn(families, at * QUEUED + place).id);
    await client.query("insert into assignment (family_id, user_id, from_day) select f.id, $2, $3::date - 90 from unnest($1::bigint[]) as f (id) where not exists (select from assignment a where a.family_id = f.id)", [own, users[at]?.id, day]);
    return { cookie, deviceId: randomUUID(), records: own.map((familyId, place) => aVisit(place + 1, familyId, day)) };
  }));
}

/** Everything a phone sends: its batches, one record of twenty again in the next, one batch of twenty again because its reply was lost. */
async function sendOne(origin: string, { cookie, deviceId, records }: Phone, place: number): Promise<number> {
  await wait(SPREAD_MS * place);
  let requests = 0;
  for (let from = 0; from < records.length; from += BATCH) {
    const again = records.slice(0, from).filter((_, place) => place % ONE_IN === 0);
    const items = [...again, ...records.slice(from, from + BATCH - again.length)];
    const rest = records.slice(from + BATCH - again.length, from + BATCH);
    for (const batch of [items, rest].filter((one) => one.length > 0)) {
      const times = (Math.round(place * ONE_IN) + from / BATCH) % ONE_IN === 0 ? 2 : 1;
      for (let time = 0; time < times; time += 1, requests += 1) await pushBatch(origin, { cookie, deviceId, items: batch });
    }
  }
  return requests;
}

async function pushBatch(origin: string, { cookie, deviceId, items }: { readonly cookie: string; readonly deviceId: string; readonly items: readonly SentRecord[] }): Promise<void> {
  const device = { deviceId, appVersion: "bench", pending: items.length, oldestPendingAt: null, lastSeq: QUEUED, storagePersisted: true, storageUsage: null, clockOffsetMs: 0, clientAt: new Date().toISOString() };
  await post({ origin, path: "/trpc/sync.push", cookie, body: { batchId: randomUUID(), device, lastAck: null, items } });
}

/** Sends everything while somebody goes on reading figures. */
async function send({ origin, session, data }: LiveStage, phones: readonly Phone[]): Promise<{ readonly seconds: number; readonly requests: number; readonly figures: readonly number[] }> {
  const calls = planCalls(data);
  const figures: number[] = [];
  let sending = true;
  const reading = (async () => {
    for (let at = 0; sending; at += 1) {
      const call = turn(calls, at);
      figures.push(await millisecondsOf(() => askFigures(session, call)));
    }
  })();
  let requests = 0;
  const ms = await millisecondsOf(async () => {
    requests = (await Promise.all(phones.map((phone, at) => sendOne(origin, phone, at / phones.length)))).reduce((sum, count) => sum + count, 0);
  });
  sending = false;
  await reading;
  return { seconds: ms / 1000, requests, figures };
}

/** Every record has one receipt that says it is applied, and one visit; else nothing was measured. */
async function checkOnce(client: pg.Client, records: readonly SentRecord[]): Promise<void> {
  const { rows: [found] } = await client.query<{ receipts: number; applied: number; visits: number }>(
    `select (select count(*)::int from sync_receipt where record_id = any ($1::uuid[])) as receipts, (select count(*)::int from sync_receipt where record_id = any ($1::uuid[]) and status = 'APPLIED') as applied,
            (select count(*)::int from visit where id = any ($1::uuid[])) as visits`, [records.map(({ id }) => id)]);
  if (found?.receipts !== records.length || found.applied !== records.length || found.visits !== records.length) throw new Error(`Of ${records.length} records ${found?.receipts} have a receipt, ${found?.applied} are applied, ${found?.visits} are visits`);
}

/** Seconds that plain rows take, each an INSERT of its own. */
async function insertPlainly(url: string, records: readonly SentRecord[]): Promise<number> {
  const clients = await Promise.all(Array.from({ length: BASELINE_CONNECTIONS }, async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  }));
  try {
    await clients[0]?.query("create table plain_record (id uuid primary key, seq int, kind text, family_id bigint, client_at timestamptz, sha text, body text)");
    return (await millisecondsOf(() => Promise.all(clients.map(async (client, at) => {
      for (let place = at; place < records.length; place += BASELINE_CONNECTIONS) {
        const record = records[place];
        if (record) await client.query("insert into plain_record values ($1, $2, $3, $4, $5, $6, $7)", [record.id, record.seq, record.kind, record.familyId, record.clientAt, record.sha, record.body]);
      }
    })))) / 1000;
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}
