import type { Attention } from "@sinergi/api/home/home.schema";
import { PERMISSIONS_OF_ROLE } from "@sinergi/domain/access/permissions";
import { expect, test } from "vitest";
import { attentionLink } from "#features/home/attention-links";

const ITEMS: readonly Attention[] = [
  { code: "no_families" }, { code: "data_old", days: 100 }, { code: "import_waiting", importId: "1", kind: "families" }, { code: "import_failed", importId: "1" },
  { code: "unlisted", rows: 3 }, { code: "no_decile", families: 4 }, { code: "programme_without_list", programmes: 1 },
  { code: "follow_ups_late", count: 2, agency: null }, { code: "follow_ups_unverified", count: 1 }, { code: "follow_ups_declined", count: 1 },
  { code: "visits_overdue", count: 3 }, { code: "phones_unsent", count: 2 }, { code: "records_review", count: 1 }, { code: "referrals_waiting", count: 2, agency: null },
  { code: "worst_exclusion", programme: "PKH", name: "PKH", missed: 1, eligible: 2 },
];

test("everything that waits has one place where the secretariat deals with it", () => {
  for (const item of ITEMS) expect(attentionLink(item, PERMISSIONS_OF_ROLE.SECRETARIAT)).not.toBeNull();
});

test("a leader is told what waits but led only where a leader may go", () => {
  const open = ITEMS.filter((item) => attentionLink(item, PERMISSIONS_OF_ROLE.LEADER) !== null);
  expect(open.map((item) => item.code)).toEqual(["follow_ups_late", "visits_overdue", "worst_exclusion"]);
});

test("a coordinator is led to reports that wait for approval, and nobody else is", () => {
  const reports: Attention = { code: "reports_waiting", count: 4 };
  expect(attentionLink(reports, PERMISSIONS_OF_ROLE.COORDINATOR)).toEqual({ to: "/pendampingan/laporan" });
  expect(attentionLink(reports, PERMISSIONS_OF_ROLE.SECRETARIAT)).toBeNull();
});
