import { expect, test } from "vitest";
import { mayApproveImport, mayBeginImport } from "#imports/imports.policy";

const OPERATOR = { id: "op", role: "AGENCY_OPERATOR", agency: "DINSOS" } as const;
const HEAD = { id: "head", role: "AGENCY_HEAD", agency: "DINSOS" } as const;
const SECRETARIAT = { id: "sek", role: "SECRETARIAT", agency: null } as const;

test("an organisation brings in payments of its own programmes and nothing else", () => {
  expect(mayBeginImport(OPERATOR, { kind: "payments", owner: "DINSOS" })).toBe(true);
  expect(mayBeginImport(OPERATOR, { kind: "payments", owner: "PERTANIAN" })).toBe(false);
  expect(mayBeginImport(OPERATOR, { kind: "recipients", owner: "DINSOS" })).toBe(false);
  expect(mayBeginImport(OPERATOR, { kind: "families", owner: null })).toBe(false);
  expect(mayBeginImport(SECRETARIAT, { kind: "families", owner: null })).toBe(true);
});

test("a head approves what another sent, never his own; the secretariat works alone", () => {
  expect(mayApproveImport(HEAD, { startedById: "op" })).toBe(true);
  expect(mayApproveImport(HEAD, { startedById: "head" })).toBe(false);
  expect(mayApproveImport(SECRETARIAT, { startedById: "sek" })).toBe(true);
});
