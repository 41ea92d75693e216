import type { Entry, SavePieceInput } from "@sinergi/api/minutes/minutes.schema";
import { writePiece } from "@sinergi/domain/meetings/write-minutes";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft } from "#features/minutes/draft";
import { createOutbox, type DraftStorage, type Outbox, piecesOf } from "#features/minutes/outbox";

const MEETING = "meeting";
const PIECE = { agendaItemId: null, kind: "DISCUSSION", position: 1, speaker: "", organisationCode: null, text: "", figureId: null, removed: false } as const;

/** The server's side of the promise, with the same rule: pieces with versions, and every change at most once. */
function aServer() {
  const entries = new Map<string, Entry>();
  const versions = new Map<string, Entry>();
  const done = new Map<string, Entry>();
  const refuse = { code: null as string | null };
  return {
    entries, versions, done, refuse,
    save({ opId, id, base, change }: SavePieceInput): Entry {
      const before = done.get(opId);
      if (before) return before;
      if (refuse.code !== null) throw new Error(refuse.code);
      const now = entries.get(id) ?? null;
      const result = writePiece(change, { state: "RUNNING", now: now && { agendaItemId: now.agendaItemId, kind: now.kind, position: now.position, speaker: now.speaker, organisationCode: now.organisationCode, text: now.text, figureId: now.figureId, removed: now.removed }, base: versions.get(`${id}@${base}`) ?? { text: "", speaker: "" }, maxLength: 100_000 });
      if (!result.ok) throw new Error(result.refusal.code);
      const revision = result.value.changed ? (now?.revision ?? 0) + 1 : (now?.revision ?? 0);
      const entry: Entry = { ...result.value.piece, id, organisationName: null, revision, updatedBy: "u", updatedName: "U", updatedAt: "" };
      entries.set(id, entry);
      versions.set(`${id}@${revision}`, entry);
      done.set(opId, entry);
      return entry;
    },
  };
}

/** Time that moves only when it is told to. */
function aClock() {
  let waiting: { readonly work: () => void; readonly at: number }[] = [];
  let now = 0;
  return {
    later(work: () => void, ms: number): () => void {
      const one = { work, at: now + ms };
      waiting.push(one);
      return () => void (waiting = waiting.filter((other) => other !== one));
    },
    async run(ms: number): Promise<void> {
      const until = now + ms;
      for (;;) {
        const next = waiting.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
        if (!next) break;
        waiting = waiting.filter((one) => one !== next);
        now = next.at;
        next.work();
        for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
      }
      now = until;
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    },
  };
}

type Line = "up" | "lost" | "replyLost";
type Server = ReturnType<typeof aServer>;
interface Desk {
  readonly outbox: Outbox;
  line: Line;
  /** A closed tab does nothing any more. */
  open: boolean;
}

let ids = 0;
function aDesk(server: Server, clock: ReturnType<typeof aClock>, kept: Map<string, Draft>): Desk {
  const storage: DraftStorage = { load: () => [...kept.values()], save: (draft) => (kept.set(draft.id, draft), true), remove: (id) => void kept.delete(id) };
  const desk: { line: Line; open: boolean } = { line: "up", open: true };
  const outbox = createOutbox({
    meetingId: MEETING, storage, later: (work, ms) => clock.later(() => void (desk.open && work()), ms),
    newId: () => `id-${(ids += 1)}`,
    send: async (input) => {
      if (desk.line === "lost") throw new TypeError("Failed to fetch");
      const entry = server.save(structuredClone(input));
      if (desk.line === "replyLost") throw new TypeError("Failed to fetch");
      return structuredClone(entry);
    },
    readFailure: (error) => (error instanceof TypeError ? { kind: "retry" } : { kind: "refused", code: error instanceof Error ? error.message : "" }),
  });
  return Object.assign(desk, { outbox });
}

const textOf = (outbox: Outbox, id: string): string => piecesOf(outbox.view()).find((piece) => piece.id === id)?.text ?? "";
const type = (desk: Desk, id: string, more: string): void => desk.outbox.write(id, { text: textOf(desk.outbox, id) + more });

describe("what is typed into minutes", () => {
  it("is kept at every stroke, sent, and forgotten by the browser once the server has it", async () => {
    const [server, clock, kept] = [aServer(), aClock(), new Map<string, Draft>()];
    const desk = aDesk(server, clock, kept);
    const id = desk.outbox.add(PIECE);
    expect(kept.size).toBe(0);
    type(desk, id, "Dinsos memadankan");
    expect(kept.get(id)?.change.text).toBe("Dinsos memadankan");
    await clock.run(5_000);
    expect(server.entries.get(id)?.text).toBe("Dinsos memadankan");
    expect([kept.size, desk.outbox.view().drafts.size, desk.outbox.view().sent.has(id)]).toEqual([0, 0, true]);
  });

  it("outlives a lost line and a closed tab, and arrives once", async () => {
    const [server, clock, kept] = [aServer(), aClock(), new Map<string, Draft>()];
    const before = aDesk(server, clock, kept);
    const id = before.outbox.add(PIECE);
    before.line = "replyLost";
    type(before, id, "satu dua");
    await clock.run(700);
    expect(server.done.size).toBe(1);
    type(before, id, " tiga");
    expect(before.outbox.view().offline).toBe(true);
    before.open = false;

    const after = aDesk(server, clock, kept);
    after.outbox.load();
    expect(textOf(after.outbox, id)).toBe("satu dua tiga");
    await clock.run(20_000);
    expect(server.entries.get(id)?.text).toBe("satu dua tiga");
    expect([server.entries.size, server.done.size, kept.size]).toEqual([1, 2, 0]);
  });

  it("stays with its writer where the server says no, and goes out when it is changed", async () => {
    const [server, clock, kept] = [aServer(), aClock(), new Map<string, Draft>()];
    const desk = aDesk(server, clock, kept);
    const id = desk.outbox.add(PIECE);
    type(desk, id, "NIK 1804044101809001");
    await clock.run(60_000);
    expect(desk.outbox.view().drafts.get(id)).toMatchObject({ refusal: "minutes_number", sending: null });
    expect([server.entries.size, kept.size]).toEqual([0, 1]);
    desk.outbox.write(id, { text: "NIK dihapus" });
    await clock.run(5_000);
    expect(server.entries.get(id)?.text).toBe("NIK dihapus");
  });

  it("a number that is being typed is not sent by halves", async () => {
    const [server, clock] = [aServer(), aClock()];
    const desk = aDesk(server, clock, new Map());
    const id = desk.outbox.add(PIECE);
    for (const stroke of "NIK 1804044101809001") {
      type(desk, id, stroke);
      await clock.run(300);
    }
    await clock.run(10_000);
    expect(server.entries.get(id)?.text ?? "").not.toMatch(/\d{6}/);
    expect(desk.outbox.view().drafts.get(id)?.refusal).toBe("minutes_number");
  });

  it("an answer that comes late does not take the place of a newer one, nor of what is being typed", async () => {
    const [server, clock] = [aServer(), aClock()];
    const [sari, budi] = [aDesk(server, clock, new Map()), aDesk(server, clock, new Map())];
    const id = sari.outbox.add(PIECE);
    type(sari, id, "a b c");
    await clock.run(5_000);
    const old = structuredClone([...server.entries.values()]);
    budi.outbox.told(old);
    budi.outbox.write(id, { text: "a b c d" });
    await clock.run(5_000);
    sari.outbox.told([...server.entries.values()]);
    sari.outbox.told(old);
    expect(textOf(sari.outbox, id)).toBe("a b c d");
    sari.outbox.write(id, { text: "z a b c d" });
    sari.outbox.told([...server.entries.values()]);
    expect(textOf(sari.outbox, id)).toBe("z a b c d");
  });

  it("two tabs of one person that know the same draft make one piece of it", async () => {
    const [server, clock, kept] = [aServer(), aClock(), new Map<string, Draft>()];
    const first = aDesk(server, clock, kept);
    const id = first.outbox.add(PIECE);
    first.line = "lost";
    type(first, id, "satu dua tiga");
    await clock.run(1_000);
    const second = aDesk(server, clock, kept);
    second.outbox.load();
    first.line = "up";
    first.outbox.wake();
    second.outbox.wake();
    await clock.run(30_000);
    expect([...server.entries.values()].map(({ text }) => text)).toEqual(["satu dua tiga"]);
    expect([first, second].map(({ outbox }) => outbox.view().drafts.size)).toEqual([0, 0]);
  });
});

type Step = { readonly kind: "type"; readonly who: number; readonly front: boolean } | { readonly kind: "line"; readonly who: number; readonly line: Line } | { readonly kind: "reload"; readonly who: number } | { readonly kind: "time"; readonly ms: number } | { readonly kind: "hear"; readonly who: number };
const who = fc.integer({ min: 0, max: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("type" as const), who, front: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("line" as const), who, line: fc.constantFrom<Line>("up", "lost", "replyLost") }) },
  fc.record({ kind: fc.constant("reload" as const), who }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("time" as const), ms: fc.integer({ min: 100, max: 3_000 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("hear" as const), who }) },
);

describe("two secretaries in one piece, on a bad line", () => {
  it("in the end both and the server have the same words: every word of either, once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const [server, clock] = [aServer(), aClock()];
        const kept = [new Map<string, Draft>(), new Map<string, Draft>()];
        const desks = kept.map((one) => aDesk(server, clock, one));
        const deskOf = (number: number): Desk => desks[number] ?? aDesk(server, clock, new Map());
        const id = deskOf(0).outbox.add(PIECE);
        type(deskOf(0), id, "mula akhir");
        await clock.run(5_000);
        const tell = () => desks.forEach(({ outbox }) => outbox.told(structuredClone([...server.entries.values()])));
        tell();
        const typed: string[] = [];
        for (const one of steps) {
          if (one.kind === "time") await clock.run(one.ms);
          else if (one.kind === "line") deskOf(one.who).line = one.line;
          else if (one.kind === "hear") deskOf(one.who).outbox.told(structuredClone([...server.entries.values()]));
          else if (one.kind === "reload") {
            const line = deskOf(one.who).line;
            deskOf(one.who).open = false;
            desks[one.who] = aDesk(server, clock, kept[one.who] ?? new Map());
            deskOf(one.who).line = line;
            deskOf(one.who).outbox.load();
            if (line === "up") deskOf(one.who).outbox.told(structuredClone([...server.entries.values()]));
          } else if (piecesOf(deskOf(one.who).outbox.view()).some((piece) => piece.id === id)) {
            const word = `w${typed.length}x`;
            const now = textOf(deskOf(one.who).outbox, id);
            typed.push(word);
            deskOf(one.who).outbox.write(id, { text: one.front ? `${word} ${now}` : `${now} ${word}` });
          }
        }
        for (const desk of desks) desk.line = "up";
        for (const desk of desks) desk.outbox.wake();
        await clock.run(120_000);
        tell();
        const text = server.entries.get(id)?.text ?? "";
        for (const word of typed) expect(text.split(word).length - 1, `${word} in ${text}`).toBe(1);
        for (const { outbox } of desks) expect([outbox.view().drafts.size, textOf(outbox, id)]).toEqual([0, text]);
      }),
      { numRuns: 300 },
    );
  });
});
