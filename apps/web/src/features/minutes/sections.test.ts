import { describe, expect, it } from "vitest";
import { pieceAfter, positionMoved, sectionsOf, type ShownPiece } from "#features/minutes/sections";

const ITEM = { id: "i1", title: "Data", presenter: "", plannedMinutes: 30, figure: null, spentSeconds: 0, running: false };
const piece = (id: string, more: Partial<ShownPiece> = {}): ShownPiece => ({ id, agendaItemId: null, kind: "DISCUSSION", position: 1, speaker: "", organisationCode: null, text: "", figureId: null, removed: false, ...more });

describe("the parts of the minutes", () => {
  it("are opening, items, what belongs to none, closing; no piece is in two of them or in none", () => {
    const pieces = [piece("a", { kind: "OPENING" }), piece("b", { kind: "DIRECTION" }), piece("c", { agendaItemId: "i1", kind: "DIRECTION" }), piece("d"), piece("e", { kind: "CLOSING" }), piece("f", { agendaItemId: "gone", kind: "DECISION" })];
    const sections = sectionsOf([ITEM], pieces);
    expect(sections.map(({ id, pieces: own }) => [id, own.map((one) => one.id)])).toEqual([["opening", ["a", "b"]], ["i1", ["c"]], ["general", ["d", "f"]], ["closing", ["e"]]]);
  });

  it("a new piece stands behind the one it was made from and is of its kind; after the opening come directions", () => {
    const section = sectionsOf([ITEM], [piece("a", { agendaItemId: "i1", kind: "PROBLEM", position: 1 }), piece("b", { agendaItemId: "i1", position: 2 })])[1];
    if (!section) throw new Error("no section");
    expect(pieceAfter(section, section.pieces[0])).toMatchObject({ agendaItemId: "i1", kind: "PROBLEM", position: 1.5 });
    const opening = sectionsOf([], [piece("o", { kind: "OPENING" })])[0];
    expect(opening && pieceAfter(opening, opening.pieces[0]).kind).toBe("DIRECTION");
  });

  it("moves by one among its neighbours and not beyond the end", () => {
    const section = sectionsOf([], ["a", "b", "c"].map((id, at) => piece(id, { position: at + 1 })))[1];
    if (!section) throw new Error("no section");
    expect([positionMoved(section, "a", true), positionMoved(section, "c", false), positionMoved(section, "a", false), positionMoved(section, "c", true)]).toEqual([2.5, 1.5, null, null]);
  });
});
