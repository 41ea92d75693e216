import type { Draft, KeptRecord } from "@sinergi/offline/field-store";
import { expect, test } from "vitest";
import { findWork } from "#field/work/find-work";

const WORK = [{ id: "item", queueId: "q", title: "Petani tanpa bibit", task: "Tanyakan", familyId: "7", dueOn: null }];
const DRAFT: Draft = { id: "draft", kind: "work.answered", familyId: "7", title: "", fields: { itemId: "item" }, at: "answer", updatedAt: "", photos: [] };
const ANSWER: KeptRecord = { id: "record", seq: 1, kind: "work.answered", title: "", familyId: "7", body: { itemId: "item", outcome: "MOVED" }, savedAt: "", receivedAt: null, amends: null, state: "ON_PHONE", code: null, receiptNo: null, attempts: 0, trouble: null, photos: { sent: 0, all: 0, lost: 0 } };
const find = (id: string, more: object = {}) => findWork({ id, amends: null, work: WORK, drafts: [], records: [], newId: () => "new", ...more });

test("a family of a list opens an empty form, and the draft that was begun the next time", () => {
  expect(find("item")).toEqual({ state: "FORM", draftId: "new", itemId: "item", familyId: "7", amended: null });
  expect(find("item", { drafts: [DRAFT] })).toMatchObject({ state: "FORM", draftId: "draft", itemId: "item" });
  expect(find("draft", { drafts: [DRAFT], work: [] })).toMatchObject({ state: "FORM", draftId: "draft", itemId: "item", familyId: "7" });
});

test("an answered one shows its newest answer, and is put right by another record", () => {
  const later = { ...ANSWER, id: "later", seq: 2 };
  expect(find("item", { records: [ANSWER, later] })).toEqual({ state: "ANSWERED", record: later });
  expect(find("new", { amends: "record", records: [ANSWER] })).toEqual({ state: "FORM", draftId: "new", itemId: "item", familyId: "7", amended: ANSWER });
});

test("what was taken back is gone, and nothing is written in its place", () => {
  expect(find("item", { work: [] })).toEqual({ state: "GONE" });
});
