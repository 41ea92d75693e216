import { describe, expect, it } from "vitest";
import type { Piece } from "#meetings/minutes.schema";
import { MEETING_STATES } from "#meetings/vocabulary";
import { areMinutesOpen, positionBetween, writePiece, type PieceFacts } from "#meetings/write-minutes";

const piece = (more: Partial<Piece> = {}): Piece => ({ agendaItemId: null, kind: "DISCUSSION", position: 1, speaker: "Sari", organisationCode: null, text: "a b c", figureId: null, removed: false, ...more });
const facts = (more: Partial<PieceFacts> = {}): PieceFacts => ({ state: "RUNNING", now: piece(), base: piece(), maxLength: 100, ...more });
const written = (change: Parameters<typeof writePiece>[0], more: Partial<PieceFacts> = {}) => {
  const result = writePiece(change, facts(more));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

describe("writing minutes", () => {
  it("is possible while the meeting runs and until they are signed, and at no other time", () => {
    expect(MEETING_STATES.filter(areMinutesOpen)).toEqual(["RUNNING", "MINUTES_DRAFT"]);
    expect(writePiece({ text: "x" }, facts({ state: "MINUTES_SIGNED" }))).toEqual({ ok: false, refusal: { code: "minutes_state", state: "MINUTES_SIGNED" } });
  });

  it("takes what both wrote, and says what somebody left alone as it stands", () => {
    expect(written({ text: "a b c d" }, { now: piece({ text: "z a b c", kind: "PROBLEM" }) }).piece).toMatchObject({ text: "z a b c d", kind: "PROBLEM" });
  });

  it("the same words sent again change nothing", () => {
    expect(written({ text: "a b c d" }, { now: piece({ text: "a b c d" }) }).changed).toBe(false);
  });

  it("two names typed at once both stay", () => {
    expect(written({ speaker: "Budi" }, { base: { text: "", speaker: "" } }).piece.speaker).toBe("Sari / Budi");
    expect(written({ speaker: "Sari Dewi" }, { base: { text: "", speaker: "" } }).piece.speaker).toBe("Sari Dewi");
  });

  it("a piece taken away comes back when somebody has written in it, and stays away otherwise", () => {
    expect(written({ text: "a b c d" }, { now: piece({ removed: true }) }).piece.removed).toBe(false);
    expect(written({ speaker: "Budi" }, { now: piece({ removed: true }) }).piece.removed).toBe(true);
  });

  it("opening and closing belong to no item, and only an outcome rests on a figure", () => {
    const id = "00000000-0000-7000-8000-000000000000";
    expect(written({ kind: "OPENING", agendaItemId: id, figureId: id }).piece).toMatchObject({ agendaItemId: null, figureId: null });
    expect(written({ kind: "DECISION", agendaItemId: id, figureId: id }).piece).toMatchObject({ agendaItemId: id, figureId: id });
  });

  it("refuses numbers of persons and what has grown too long", () => {
    expect(writePiece({ text: "NIK 1804044101809001" }, facts())).toMatchObject({ refusal: { code: "minutes_number" } });
    expect(writePiece({ speaker: "1804044101809001" }, facts())).toMatchObject({ refusal: { code: "minutes_number" } });
    expect(writePiece({ text: "x".repeat(101) }, facts())).toMatchObject({ refusal: { code: "minutes_too_long" } });
  });

  it("between any two pieces there is room", () => {
    expect([positionBetween(null, null), positionBetween(null, 1), positionBetween(3, null), positionBetween(1, 2)]).toEqual([1, 0, 4, 1.5]);
  });
});
