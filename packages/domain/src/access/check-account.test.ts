import { describe, expect, test } from "vitest";
import { checkAccount, type WantedAccount } from "#access/check-account";

const known = (agency: string): boolean => agency === "DINSOS";
const SRI: WantedAccount = { email: " Sri@Contoh.go.id ", name: " Sri ", role: "AGENCY_HEAD", agency: "DINSOS" };

describe("an account that somebody wants made", () => {
  test("is kept with its address in lower case", () => {
    expect(checkAccount(SRI, known)).toEqual({ ok: true, value: { email: "sri@contoh.go.id", name: "Sri", role: "AGENCY_HEAD", agency: "DINSOS" } });
  });

  test.each<[string, Partial<WantedAccount>, string]>([
    ["without a proper address", { email: "sri" }, "email_invalid"],
    ["without a name", { name: "  " }, "name_missing"],
    ["with a role that does not exist", { role: "admin" }, "role_unknown"],
    ["of an agency without its agency", { agency: null }, "agency_missing"],
    ["of an agency nobody knows", { agency: "DINAS_X" }, "agency_unknown"],
    ["of the whole regency with an agency", { role: "AUDITOR" }, "agency_not_for_role"],
  ])("%s is refused", (_, change, code) => {
    expect(checkAccount({ ...SRI, ...change }, known)).toMatchObject({ ok: false, refusal: { code } });
  });

  test("of a partner may name its organisation and need not", () => {
    expect(checkAccount({ ...SRI, role: "PARTNER" }, known).ok).toBe(true);
    expect(checkAccount({ ...SRI, role: "PARTNER", agency: null }, known).ok).toBe(true);
  });
});
