import { PERMISSIONS_OF_ROLE } from "@sinergi/domain/access/permissions";
import { ROLES } from "@sinergi/domain/access/roles";
import { expect, test } from "vitest";
import { menuFor, screenAt } from "#app/menu";

const keysOf = (role: (typeof ROLES)[number]) => menuFor(PERMISSIONS_OF_ROLE[role]).flatMap((group) => group.screens.map((screen) => screen.key));

test("the secretariat works with figures, families and data", () => {
  expect(keysOf("SECRETARIAT")).toEqual(["home", "agency", "targeting", "synergy", "areas", "compare", "movements", "trends", "series", "families", "savedLists", "programmes", "budgets", "focus", "simulations", "candidates", "meetings", "followUps", "coordination", "facilitators", "fieldGroups", "workQueues", "coverage", "visits", "deliveries", "monthReports", "cases", "graduations", "referrals", "updates", "objections", "organisations", "gaps", "pledges", "imports", "recipients", "payments", "unlisted", "problems", "findPerson", "exports", "versions"]);
});

test("the auditor sees the audit log and nothing personal", () => {
  expect(keysOf("AUDITOR")).toEqual(["home", "programmes", "organisations", "audit"]);
});

test("the administrator manages people and settings, and sees nobody's family", () => {
  expect(keysOf("ADMIN")).toEqual(["home", "programmes", "organisations", "audit", "users", "settings"]);
});

test("a leader sees figures and no families", () => {
  expect(keysOf("LEADER")).toEqual(["home", "agency", "targeting", "synergy", "areas", "compare", "movements", "trends", "series", "programmes", "budgets", "focus", "simulations", "meetings", "followUps", "coordination", "coverage", "organisations", "gaps", "pledges"]);
});

test("a partner sees gaps and its pledges, and no figure", () => {
  expect(keysOf("PARTNER")).toEqual(["home", "programmes", "meetings", "followUps", "organisations", "gaps", "pledges"]);
});

test("everybody has a Beranda and no group is empty", () => {
  for (const role of ROLES) {
    expect(keysOf(role)[0]).toBe("home");
    expect(menuFor(PERMISSIONS_OF_ROLE[role]).every((group) => group.screens.length > 0)).toBe(true);
  }
});

test("a family page belongs to the list of families", () => {
  expect(screenAt("/analisis/keluarga/17")?.key).toBe("families");
  expect(screenAt("/analisis/wilayah/18.04.04.2002")?.key).toBe("areas");
  expect(screenAt("/perencanaan/simulasi/keluarga")?.key).toBe("simulations");
  expect(screenAt("/")?.key).toBe("home");
  expect(screenAt("/nowhere")).toBeUndefined();
});
