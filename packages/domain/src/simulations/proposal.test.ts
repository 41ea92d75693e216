import { describe, expect, test } from "vitest";
import { decideCandidate, decideProposal, isWithin, mayPropose, PROPOSAL_STATES, withdrawProposal } from "#simulations/proposal";
import { placesOf, PROPOSAL_MAX_FAMILIES } from "#simulations/scenario";

const waiting = { proposedBy: "ani", state: "PROPOSED" } as const;
const by = (id: string, verdict: "APPROVED" | "REJECTED", reason = "") => ({ actor: { id }, verdict, reason });

describe("a proposal", () => {
  test("is decided by somebody else than its proposer, once", () => {
    expect(decideProposal(waiting, by("budi", "APPROVED"))).toEqual({ ok: true, value: "APPROVED" });
    expect(decideProposal(waiting, by("ani", "APPROVED"))).toEqual({ ok: false, refusal: { code: "proposal_own" } });
    for (const state of PROPOSAL_STATES.filter((one) => one !== "PROPOSED")) {
      expect(decideProposal({ proposedBy: "ani", state }, by("budi", "APPROVED"))).toEqual({ ok: false, refusal: { code: "proposal_state", state } });
      expect(withdrawProposal({ state })).toEqual({ ok: false, refusal: { code: "proposal_state", state } });
    }
  });

  test("is rejected only with a reason, and blanks are none", () => {
    expect(decideProposal(waiting, by("budi", "REJECTED", "      "))).toEqual({ ok: false, refusal: { code: "proposal_reason_missing" } });
    expect(decideProposal(waiting, by("budi", "REJECTED", "Kuota habis"))).toEqual({ ok: true, value: "REJECTED" });
  });

  test("names at least one family and no more than people can go through", () => {
    expect(mayPropose(0)).toEqual({ ok: false, refusal: { code: "proposal_empty" } });
    expect(mayPropose(PROPOSAL_MAX_FAMILIES).ok).toBe(true);
    expect(mayPropose(PROPOSAL_MAX_FAMILIES + 1)).toMatchObject({ refusal: { code: "proposal_too_large" } });
  });

  test("is for one's own programme, or for any by the whole regency", () => {
    expect([isWithin({ agency: "DINSOS" }, "DINSOS"), isWithin({ agency: "DINSOS" }, "PERTANIAN"), isWithin({ agency: null }, "PERTANIAN")]).toEqual([true, false, true]);
  });
});

test("a candidate is decided on once the list is approved; only a refusal needs a reason", () => {
  expect(decideCandidate({ state: "PROPOSED" }, { verdict: "DITERIMA", reason: "" })).toMatchObject({ refusal: { code: "proposal_state" } });
  expect(decideCandidate({ state: "APPROVED" }, { verdict: "DITERIMA", reason: "" }).ok).toBe(true);
  expect(decideCandidate({ state: "APPROVED" }, { verdict: "DITOLAK", reason: "" })).toMatchObject({ refusal: { code: "proposal_reason_missing" } });
  expect(decideCandidate({ state: "APPROVED" }, { verdict: "CALON", reason: "" }).ok).toBe(true);
});

test("money pays for whole families", () => {
  expect([placesOf({ kind: "places", places: 7 }), placesOf({ kind: "budget", budgetIdr: 2_000_000_000, costIdr: 20_000_000 }), placesOf({ kind: "budget", budgetIdr: 19, costIdr: 20 })]).toEqual([7, 100, 0]);
});
