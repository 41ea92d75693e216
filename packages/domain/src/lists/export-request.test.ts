import fc from "fast-check";
import { expect, test } from "vitest";
import { APPROVAL_STATES } from "#access/second-person";
import { ROLES } from "#access/roles";
import { decideExport, EXPORT_APPROVED_MAX_ROWS, mayAskFor, mayDecideExport, refuseFetching, type ExportAsked } from "#lists/export-request";

const OPERATOR: ExportAsked = { askedBy: "op", askedRole: "AGENCY_OPERATOR", agency: "PERTANIAN", state: "WAITING" };
const HEAD = { id: "head", role: "AGENCY_HEAD", agency: "PERTANIAN" } as const;
const SECRETARIAT = { id: "sek", role: "SECRETARIAT", agency: null } as const;
const YES = { verdict: "APPROVED", note: "" } as const;

test("the head decides for his own operators, the secretariat for everybody else", () => {
  expect(mayDecideExport(HEAD, OPERATOR)).toBe(true);
  expect(mayDecideExport({ ...HEAD, agency: "DINSOS" }, OPERATOR)).toBe(false);
  expect(mayDecideExport(HEAD, { ...OPERATOR, askedBy: "other head", askedRole: "AGENCY_HEAD" })).toBe(false);
  expect(mayDecideExport(SECRETARIAT, OPERATOR)).toBe(true);
  expect(mayDecideExport(SECRETARIAT, { askedBy: "sek", askedRole: "SECRETARIAT", agency: null, state: "WAITING" })).toBe(false);
  expect(decideExport({ ...HEAD, agency: "DINSOS" }, OPERATOR, YES)).toEqual({ code: "approval_not_found" });
});

test("a no says why, and nothing is decided twice", () => {
  expect(decideExport(SECRETARIAT, OPERATOR, { verdict: "REFUSED", note: "  " })).toEqual({ code: "approval_reason_missing" });
  expect(decideExport(SECRETARIAT, OPERATOR, { verdict: "REFUSED", note: "Cukup per kecamatan" })).toBeNull();
  expect(decideExport(SECRETARIAT, { ...OPERATOR, state: "REFUSED" }, YES)).toEqual({ code: "approval_decided", state: "REFUSED" });
});

test("nobody ever approves what he asked for himself, whatever his role and office", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ROLES), fc.constantFrom(...ROLES), fc.constantFrom(null, "A", "B"), fc.constantFrom(null, "A", "B"), fc.constantFrom(...APPROVAL_STATES), (role, askedRole, agency, office, state) => {
      const asked = { askedBy: "me", askedRole, agency: office, state };
      expect(mayDecideExport({ id: "me", role, agency }, asked)).toBe(false);
      expect(decideExport({ id: "me", role, agency }, asked, YES)).not.toBeNull();
    }),
  );
});

test("short lists need nobody, endless ones are narrowed first", () => {
  expect(mayAskFor(1_000, { alone: 1_000 })).toEqual({ ok: false, refusal: { code: "approval_not_needed" } });
  expect(mayAskFor(1_001, { alone: 1_000 }).ok).toBe(true);
  expect(mayAskFor(EXPORT_APPROVED_MAX_ROWS, { alone: 1_000 }).ok).toBe(true);
  expect(mayAskFor(EXPORT_APPROVED_MAX_ROWS + 1, { alone: 1_000 })).toMatchObject({ refusal: { code: "export_beyond" } });
});

test("what was approved is fetched in its time, and only the list that was approved", () => {
  const approved = { state: "APPROVED", expired: false, rows: 2_000 } as const;
  expect(refuseFetching(approved, 2_200)).toBeNull();
  expect(refuseFetching(approved, 1)).toBeNull();
  expect(refuseFetching(approved, 2_201)).toEqual({ code: "export_grown", rows: 2_201, approved: 2_000 });
  expect(refuseFetching({ ...approved, expired: true }, 2_000)).toEqual({ code: "export_expired" });
  for (const state of ["WAITING", "REFUSED", "WITHDRAWN"] as const) expect(refuseFetching({ ...approved, state }, 2_000)).toEqual({ code: "export_not_approved" });
});
