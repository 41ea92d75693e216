import type { VisitLogged } from "@sinergi/domain/fieldwork/visit-logged.schema";
import type { RecordOutcome, SentRecord } from "@sinergi/domain/sync/outcomes";
import type { Day } from "@sinergi/domain/time/day";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openWorld, type World } from "./open-world.ts";
import { phoneOf, type Phone } from "./sync-client.ts";

let world: World;
let own: string;
let other: string;
beforeAll(async () => {
  world = await openWorld();
  own = world.familyAt("FACILITATOR", "own");
  other = world.familyAt("FACILITATOR", "other");
});
afterAll(() => world.close());

const TABLES = ["referral_change", "referral", "registry_proposal_change", "registry_proposal", "sync_attachment", "sync_seen", "sync_collision", "sync_receipt", "visit_aid", "visit_need", "visit_member", "visit"];
const empty = () =>
  world.system(async (tx) => {
    for (const table of TABLES) await tx.run(`delete from ${table}`);
  });
beforeEach(empty);

const id = (): string => crypto.randomUUID();

function said(more: Partial<VisitLogged> = {}): VisitLogged {
  return {
    familyId: own, onDay: "2026-09-20" as Day, startedAt: "09:10", minutes: 30, kind: "KUNJUNGAN_RUTIN", outcome: "BERTEMU", carerMet: true, metPersonId: null, conditions: null,
    members: [], aid: [], needs: [], business: null, consent: true, place: null, notes: "", followUp: null, ...more,
  };
}
const visit = (phone: Phone, more: Partial<VisitLogged> = {}, envelope: Partial<SentRecord> = {}): SentRecord => phone.record("visit.logged", said(more), { familyId: more.familyId ?? own, ...envelope });

/** Everything that was written, without the moment and the number it got. */
const written = () =>
  world.system(async (tx) => ({
    receipts: await tx.rows("select record_id, sha, kind, body, device_seq, status, code, flags, detail, target_type, target_id, amends from sync_receipt order by record_id"),
    visits: await tx.rows("select (to_jsonb(v) - 'received_at') as visit from visit v order by id"),
    aid: await tx.rows("select (to_jsonb(a) - 'id') as aid from visit_aid a order by visit_id, programme_code, period, problem, note"),
    needs: await tx.rows("select to_jsonb(n) as need from visit_need n order by id"),
    members: await tx.rows("select to_jsonb(m) as member from visit_member m order by id"),
    photos: await tx.rows("select id, record_id, sha256, bytes from sync_attachment order by id"),
    referrals: await tx.rows("select family_id, need, text, sent_on from referral order by id"),
  }));
const told = (outcomes: readonly RecordOutcome[]) => outcomes.map(({ receiptNo: _no, ...outcome }) => outcome);

const DAYS = ["2026-09-20", "2026-09-21", "2027-12-31"] as const;
const aVisit = fc.record({
  isOwn: fc.boolean(), day: fc.constantFrom(...DAYS), startedAt: fc.constantFrom("09:10", "09:20", "14:00", null), kind: fc.constantFrom("KUNJUNGAN_RUTIN" as const, "GROUND_CHECK" as const),
  aid: fc.boolean(), need: fc.boolean(), born: fc.boolean(), photo: fc.boolean(), body: fc.constantFrom("fine", "fine", "fine", "broken", "unknown family"),
  notes: fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replaceAll("\0", "")),
});

function recordOf(phone: Phone, it: typeof aVisit extends fc.Arbitrary<infer V> ? V : never): SentRecord {
  const more: Partial<VisitLogged> = {
    familyId: it.body === "unknown family" ? "999999999" : it.isOwn ? own : other, onDay: it.day as Day, startedAt: it.startedAt, kind: it.kind, notes: it.notes,
    aid: it.aid ? [{ programme: "PKH", period: "2026-3", received: true, amountIdr: 750_000, problem: "NONE", note: it.notes }, { programme: "BPNT", period: "2026-9", received: false, amountIdr: null, problem: "LATE", note: "" }] : [],
    needs: it.need ? [{ id: id(), need: "MODAL", personId: null, note: it.notes }] : [],
    members: it.born ? [{ id: id(), personId: null, name: "BAYI SIMULASI", change: "BORN", detail: { on: it.day as Day, note: it.notes } }] : [],
  };
  const attachments = it.photo ? [{ id: id(), sha: "a".repeat(64), bytes: 1_000, mime: "image/jpeg" }] : [];
  const good = visit(phone, more, { attachments });
  return it.body === "broken" ? phone.record("visit.logged", { outcome: "?" }, { familyId: own, attachments }) : good;
}

describe("visits that a phone sends in one batch", () => {
  it("leave behind exactly what they leave when they are sent one by one", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aVisit, { minLength: 2, maxLength: 9 }), async (visits) => {
        const phone = phoneOf(world);
        const records = visits.map((it) => recordOf(phone, it));
        await empty();
        const { outcomes } = await phone.push(records);
        const together = await written();
        await empty();
        const alone: RecordOutcome[] = [];
        for (const record of records) alone.push(await phone.send(record));
        expect(told(outcomes)).toEqual(told(alone));
        expect(outcomes.filter(({ code }) => code === "FAULT")).toEqual([]);
        expect(together).toEqual(await written());
      }),
      { numRuns: 40 },
    );
  });

  it("are said to be maybe the same as the oldest of those like them, whatever order they came in and in whatever batch", async () => {
    const phone = phoneOf(world);
    const [oldest, middle, newest] = Array.from({ length: 3 }, id).toSorted() as [string, string, string];
    const others = async (batches: readonly (readonly string[])[]) => {
      await empty();
      for (const batch of batches) await phone.push(batch.map((one) => ({ ...visit(phone), id: one })));
      return world.system((tx) => tx.rows("select detail ->> 'other' as other from sync_receipt where record_id = $1", [newest]));
    };
    expect(await others([[middle, oldest, newest]])).toEqual([{ other: oldest }]);
    expect(await others([[middle], [oldest], [newest]])).toEqual([{ other: oldest }]);
  });

  it("are written in one transaction, and those that wait or amend in one of their own", async () => {
    const phone = phoneOf(world);
    const days = ["2026-09-15", "2026-09-16", "2026-09-17"] as Day[];
    const records = days.map((onDay) => visit(phone, { onDay }));
    await phone.push([...records, visit(phone, { onDay: "2026-09-15" as Day, notes: "lebih tepat" }, { amends: records[0]?.id ?? "" })]);
    const transactions = await world.system((tx) => tx.rows<{ visits: number }>("select count(*)::int as visits from visit where notes = '' and amended_by is null group by xmin"));
    expect(transactions).toEqual([{ visits: 2 }]);
    expect(await world.system((tx) => tx.rows("select count(distinct xmin::text)::int as transactions from visit"))).toEqual([{ transactions: 2 }]);
  });

  it("row 37: one that the database cannot keep is kept raw for a person, and its neighbours are applied", async () => {
    const phone = phoneOf(world);
    const records = [visit(phone, { onDay: "2026-09-18" as Day }), visit(phone, { onDay: "2026-09-19" as Day, notes: "a\0b" }), visit(phone)];
    const { outcomes } = await phone.push(records);
    expect(outcomes.map(({ status, code }) => [status, code])).toEqual([["applied", null], ["review", "FAULT"], ["applied", null]]);
    expect((await written()).visits).toHaveLength(2);
  });

  it("row 3, row 13: among new ones those that are here get the receipt they had, and another content under an id stands beside the first", async () => {
    const phone = phoneOf(world);
    const [first, second] = [visit(phone, { onDay: "2026-09-17" as Day }), visit(phone, { onDay: "2026-09-18" as Day })];
    const before = await phone.push([first, second]);
    const changed = { ...visit(phone, { notes: "lain" }), id: second.id, seq: second.seq };
    const { outcomes } = await phone.push([first, changed, visit(phone)]);
    expect(outcomes[0]).toEqual({ ...before.outcomes[0], status: "duplicate" });
    expect(outcomes.slice(1).map(({ status, code }) => [status, code])).toEqual([["review", "ID_REUSED"], ["applied", null]]);
    expect((await written()).visits).toHaveLength(3);
  });

  it("twice in one batch are taken once", async () => {
    const phone = phoneOf(world);
    const record = visit(phone);
    const { outcomes } = await phone.push([record, record, visit(phone, { onDay: "2026-09-19" as Day })]);
    expect(outcomes.map(({ status }) => status)).toEqual(["applied", "duplicate", "applied"]);
    expect((await written()).visits).toHaveLength(2);
  });

  it("row 42: stand aside for an amendment, whether it comes after them or came before", async () => {
    const phone = phoneOf(world);
    const [first, second] = [visit(phone, { onDay: "2026-09-17" as Day }), visit(phone, { onDay: "2026-09-18" as Day })];
    const [late, early] = [visit(phone, { onDay: "2026-09-17" as Day, notes: "lebih tepat" }, { amends: first.id }), visit(phone, { onDay: "2026-09-18" as Day, notes: "lebih tepat" }, { amends: second.id })];
    await phone.push([early]);
    await phone.push([first, second, late]);
    const standing = await world.system((tx) => tx.rows<{ id: string }>("select id from visit where amended_by is null order by on_day"));
    expect(standing.map((row) => row.id)).toEqual([late.id, early.id]);
  });

  it("row 21: sent at once with what takes one of them back, whichever commits first, the one is taken back and the others stand", { timeout: 60_000 }, async () => {
    for (let round = 0; round < 40; round += 1) {
      await empty();
      const phone = phoneOf(world);
      const records = Array.from({ length: 3 }, (_, at) => visit(phone, { onDay: `2026-09-${String(10 + at)}` as Day, notes: String(round) }));
      const back = phone.record("record.voided", { recordId: records[1]?.id, reason: "Salah keluarga" });
      await Promise.all([phone.push([back]), phone.push(records), phone.push(records)]);
      const standing = await world.system((tx) => tx.rows<{ id: string }>("select id from visit where voided_at is null order by on_day"));
      expect(standing.map((row) => row.id)).toEqual([records[0]?.id, records[2]?.id]);
      expect(await world.system((tx) => tx.rows("select status, code from sync_receipt where record_id = $1", [back.id]))).toEqual([{ status: "APPLIED", code: null }]);
    }
  });

  it("row 10: in overlapping batches at once are applied once each, and no request fails", { timeout: 60_000 }, async () => {
    for (let round = 0; round < 30; round += 1) {
      await empty();
      const phone = phoneOf(world);
      const records = Array.from({ length: 6 }, (_, at) => visit(phone, { onDay: `2026-09-${String(10 + at)}` as Day, notes: String(round) }));
      const batches = Array.from({ length: 8 }, (_, at) => Array.from({ length: 4 }, (__, place) => records[(at + place * 5) % 6]));
      const replies = await Promise.all(batches.map((batch) => phone.push(batch)));
      const outcomes = replies.flatMap((reply) => reply.outcomes);
      for (const record of records) {
        const statuses = outcomes.filter((outcome) => outcome.id === record.id).map(({ status }) => status);
        expect(statuses.toSorted()).toEqual(["applied", ...Array.from({ length: statuses.length - 1 }, () => "duplicate")]);
      }
      const [counted] = await world.system((tx) => tx.rows<{ receipts: number; visits: number; faults: number }>(
        "select (select count(*)::int from sync_receipt where record_id = any ($1::uuid[])) as receipts, (select count(*)::int from visit where id = any ($1::uuid[])) as visits, (select count(*)::int from sync_receipt where record_id = any ($1::uuid[]) and code = 'FAULT') as faults",
        [records.map((record) => record.id)]));
      expect(counted).toEqual({ receipts: 6, visits: 6, faults: 0 });
    }
  });
});
