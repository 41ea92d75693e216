import { describe, expect, it } from "vitest";
import { answerWork } from "#fieldwork/answer-work";
import { workAnsweredSchema } from "#fieldwork/work.schema";
import type { Day } from "#time/day";

const open = { familyId: "1", state: "OPEN", recordId: null } as const;
const answer = { recordId: "b", amends: null, onDay: "2026-09-29" as Day, today: "2026-09-30" as Day, owns: true };

describe("an answer from the field", () => {
  it("is written for an open family, and for one that was taken back meanwhile", () => {
    expect(answerWork(open, answer)).toEqual({ kind: "write", flags: [] });
    expect(answerWork({ ...open, state: "TAKEN_BACK" }, answer)).toEqual({ kind: "write", flags: [] });
  });

  it("row 17: of a family that was somebody else's that day is taken and flagged", () => {
    expect(answerWork(open, { ...answer, owns: false })).toEqual({ kind: "write", flags: ["OUT_OF_ASSIGNMENT"] });
  });

  it("row 15: the second answer of another record stays beside the first and goes to a person", () => {
    expect(answerWork({ ...open, state: "ANSWERED", recordId: "a" }, answer)).toEqual({ kind: "double", first: "a", flags: ["MAYBE_DUPLICATE"] });
  });

  it("stands in place of the one it amends, and the same record twice is the same answer", () => {
    expect(answerWork({ ...open, state: "ANSWERED", recordId: "a" }, { ...answer, amends: "a" })).toEqual({ kind: "write", flags: [] });
    expect(answerWork({ ...open, state: "ANSWERED", recordId: "b" }, answer)).toEqual({ kind: "write", flags: [] });
  });

  it("row 36: of a day that has not come yet is flagged", () => {
    expect(answerWork(open, { ...answer, onDay: "2026-10-02" as Day })).toEqual({ kind: "write", flags: ["CLOCK"] });
  });

  it("says in words what else it was", () => {
    const body = { itemId: "0198a7c0-0000-7000-8000-000000000000", outcome: "OTHER", note: "", onDay: "2026-09-29" };
    expect(workAnsweredSchema.safeParse(body).success).toBe(false);
    expect(workAnsweredSchema.safeParse({ ...body, note: "Sedang di rantau" }).success).toBe(true);
  });
});
