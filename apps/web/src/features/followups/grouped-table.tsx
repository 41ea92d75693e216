import type { FollowUpAnswer } from "@sinergi/api/followups/followups.schema";
import { FOLLOW_UP_STATES } from "@sinergi/domain/followups/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { groupFollowUps, type FollowUpGroup } from "#features/followups/find-follow-ups";
import { FollowUpTable } from "#features/followups/follow-up-table";
import { groupIn } from "#urls/followups.url";
import own from "./followups.module.css";

const route = getRouteApi("/frame/tindak-lanjut");

/** The list whole, or in groups whose counts add up to it. */
export function GroupedTable({ rows }: { readonly rows: readonly FollowUpAnswer[] }) {
  const t = useTranslations("followUps");
  const kelompok = groupIn(route.useSearch());
  const nameOf = useGroupName();
  if (kelompok === undefined) return <FollowUpTable caption={t("list")} rows={rows} />;
  return groupFollowUps(rows, kelompok).map((group) => (
    <section key={group.key} className={own.group} aria-label={nameOf(group)}>
      <h3 className={own.groupHead}>
        {nameOf(group)}
        <span>{t("groups.count", { count: group.rows.length, late: group.rows.filter(({ overdue }) => overdue).length })}</span>
      </h3>
      <FollowUpTable caption={nameOf(group)} rows={group.rows} />
    </section>
  ));
}

function useGroupName(): (group: FollowUpGroup) => string {
  const t = useTranslations("followUps.groups");
  const words = useTranslations("followUp");
  const { kelompok } = route.useSearch();
  return ({ key, rows }) => {
    const first = rows[0];
    if (kelompok === "opd") return first?.leadName ?? words("noLead");
    if (kelompok === "rapat") return first?.meetingTitle ?? t("noMeeting");
    const state = FOLLOW_UP_STATES.find((one) => one === key);
    return state === undefined ? key : words(`states.${state}`);
  };
}
