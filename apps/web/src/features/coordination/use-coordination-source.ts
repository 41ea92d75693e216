import type { CoordinationAnswer } from "@sinergi/api/coordination/coordination.schema";
import { useTranslations } from "use-intl";
import type { ChartFacts } from "#charts/chart-facts";
import { useCoordinationBadges } from "#features/coordination/use-coordination-badges";
import { useFormats } from "#lib/i18n";

type Source = Pick<ChartFacts, "source" | "on" | "n" | "filters" | "unit" | "live">;

/** Where the numbers of Koordinasi are from: follow-ups and attendance lists as they are today. */
export function useCoordinationSource(answer: CoordinationAnswer): { readonly followUps: Source; readonly meetings: Source } {
  const t = useTranslations("coordination");
  const formats = useFormats();
  const badges = useCoordinationBadges(answer);
  const common = { source: t("source"), on: t("on", { day: formats.day(answer.on) }), filters: badges.map(({ text }) => text), live: true } as const;
  return {
    followUps: { ...common, unit: t("unit"), n: t("n", { count: formats.count(answer.total.all) }) },
    meetings: { ...common, unit: t("unitMeetings"), n: t("nMeetings", { count: formats.count(answer.meetings.length) }) },
  };
}
