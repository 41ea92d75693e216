import type { Permission } from "@sinergi/domain/access/permissions";

/** One screen of the menu. Nothing is listed that leads nowhere or that the role may not open. */
export const SCREENS = [
  { key: "home", to: "/", permission: "session.read" },
  { key: "agency", to: "/opd", permission: "figures.read" },
  { key: "targeting", to: "/analisis/sasaran", permission: "figures.read" },
  { key: "synergy", to: "/analisis/sinergi", permission: "figures.read" },
  { key: "areas", to: "/analisis/wilayah", permission: "figures.read" },
  { key: "compare", to: "/analisis/banding", permission: "figures.read" },
  { key: "movements", to: "/analisis/menetap", permission: "figures.read" },
  { key: "trends", to: "/analisis/tren", permission: "figures.read" },
  { key: "series", to: "/analisis/kemiskinan", permission: "figures.read" },
  { key: "families", to: "/analisis/keluarga", permission: "families.read" },
  { key: "savedLists", to: "/analisis/daftar-tersimpan", permission: "families.read" },
  { key: "programmes", to: "/program", permission: "programmes.read" },
  { key: "budgets", to: "/perencanaan/anggaran", permission: "budgets.read" },
  { key: "focus", to: "/perencanaan/lokus", permission: "figures.read" },
  { key: "simulations", to: "/perencanaan/simulasi", permission: "simulations.read" },
  { key: "candidates", to: "/perencanaan/calon", permission: "simulations.write" },
  { key: "meetings", to: "/rapat", permission: "meetings.read" },
  { key: "followUps", to: "/tindak-lanjut", permission: "followups.read" },
  { key: "coordination", to: "/koordinasi", permission: "coordination.read" },
  { key: "facilitators", to: "/pendampingan/pendamping", permission: "assignments.read" },
  { key: "fieldGroups", to: "/pendampingan/kelompok", permission: "assignments.read" },
  { key: "workQueues", to: "/pendampingan/tugas", permission: "queues.read" },
  { key: "coverage", to: "/pendampingan/cakupan", permission: "coverage.read" },
  { key: "visits", to: "/pendampingan/kunjungan", permission: "field.read" },
  { key: "deliveries", to: "/pendampingan/kiriman", permission: "sync.review" },
  { key: "monthReports", to: "/pendampingan/laporan", permission: "monthReports.read" },
  { key: "cases", to: "/pendampingan/kasus", permission: "cases.read" },
  { key: "graduations", to: "/pendampingan/graduasi", permission: "graduations.read" },
  { key: "referrals", to: "/rujukan", permission: "referrals.read" },
  { key: "updates", to: "/usulan", permission: "updates.read" },
  { key: "objections", to: "/sanggahan", permission: "objections.read" },
  { key: "organisations", to: "/organisasi", permission: "organisations.read" },
  { key: "gaps", to: "/mitra/celah", permission: "gaps.read" },
  { key: "pledges", to: "/mitra/janji", permission: "pledges.read" },
  { key: "imports", to: "/data/impor", permission: "imports.read" },
  { key: "recipients", to: "/data/penerima", permission: "enrolments.write" },
  { key: "payments", to: "/data/penyaluran", permission: "payments.read" },
  { key: "unlisted", to: "/data/tak-terdata", permission: "enrolments.decide" },
  { key: "problems", to: "/data/masalah", permission: "problems.read" },
  { key: "findPerson", to: "/data/cari-orang", permission: "persons.find" },
  { key: "exports", to: "/data/ekspor", permission: "lists.export" },
  { key: "versions", to: "/data/versi", permission: "registry.write" },
  { key: "audit", to: "/audit", permission: "audit.read" },
  { key: "users", to: "/pengguna", permission: "accounts.read" },
  { key: "settings", to: "/pengaturan", permission: "settings.read" },
] as const satisfies readonly { readonly key: string; readonly to: string; readonly permission: Permission }[];
export type Screen = (typeof SCREENS)[number];

const GROUPS = [
  { key: "home", screens: ["home", "agency"] },
  { key: "analysis", screens: ["targeting", "synergy", "areas", "compare", "movements", "trends", "series", "families", "savedLists"] },
  { key: "planning", screens: ["programmes", "budgets", "focus", "simulations", "candidates"] },
  { key: "meetings", screens: ["meetings", "followUps", "coordination"] },
  { key: "field", screens: ["facilitators", "fieldGroups", "workQueues", "coverage", "visits", "deliveries", "monthReports", "cases", "graduations", "referrals", "updates", "objections"] },
  { key: "together", screens: ["organisations", "gaps", "pledges"] },
  { key: "data", screens: ["imports", "recipients", "payments", "unlisted", "problems", "findPerson", "exports", "versions"] },
  { key: "audit", screens: ["audit"] },
  { key: "management", screens: ["users", "settings"] },
] as const satisfies readonly { readonly key: string; readonly screens: readonly Screen["key"][] }[];

export interface MenuGroup {
  readonly key: (typeof GROUPS)[number]["key"];
  readonly screens: readonly Screen[];
}

/** The menu of somebody with these permissions; groups left without a screen do not appear. */
export function menuFor(permissions: readonly Permission[]): readonly MenuGroup[] {
  const open = SCREENS.filter((screen) => permissions.includes(screen.permission));
  return GROUPS.map((group) => {
    const keys: readonly string[] = group.screens;
    return { key: group.key, screens: open.filter((screen) => keys.includes(screen.key)) };
  }).filter((group) => group.screens.length > 0);
}

/** The screen an address belongs to: a family belongs to the list of families. */
export function screenAt(path: string): Screen | undefined {
  return SCREENS.findLast((screen) => (screen.to === "/" ? path === "/" : path === screen.to || path.startsWith(`${screen.to}/`)));
}
