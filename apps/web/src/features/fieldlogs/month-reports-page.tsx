import { NativeSelect, SegmentedControl } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { monthIn, monthsBack } from "#features/fieldlogs/months-back";
import { ReportsCard } from "#features/fieldlogs/reports-card";
import { SessionsCard } from "#features/fieldlogs/sessions-card";
import { useReportBadges } from "#features/fieldlogs/use-report-badges";
import { useFormats } from "#lib/i18n";
import { useToday } from "#lib/today";
import { FilterBadges } from "#ui/filter-badges";
import { Page } from "#ui/page";
import choices from "#ui/choices.module.css";
import { useNamed } from "#ui/search-name";
import "@mantine/core/styles/SegmentedControl.css";
import "@mantine/core/styles/FloatingIndicator.css";
import own from "./fieldlogs.module.css";

const route = getRouteApi("/frame/pendampingan/laporan");

/** A month of the facilitators: their reports, and the P2K2 sessions they held. */
export function MonthReportsPage() {
  const t = useTranslations("fieldlogs.reports");
  const navigate = route.useNavigate();
  const { tampil, bulan } = route.useSearch();
  const named = useNamed(() => undefined);
  const badges = [...named.badges, ...useReportBadges()];
  const month = monthIn(bulan, useToday());
  const clear = () => {
    named.forget();
    void navigate({ search: (now) => ({ tampil: now.tampil, bulan: now.bulan }) });
  };
  const show = (what: string) => {
    named.forget();
    void navigate({ search: (now) => ({ bulan: now.bulan, tampil: what === "pertemuan" ? "pertemuan" : undefined }), resetScroll: false });
  };
  const Shown = tampil === "pertemuan" ? SessionsCard : ReportsCard;
  return (
    <Page title={t("title")} intro={t("intro")} badges={<FilterBadges badges={badges} clear={clear} />}>
      <div className={own.tabs} data-screen-only>
        <SegmentedControl
          aria-label={t("show")}
          value={tampil ?? "laporan"}
          onChange={show}
          data={[{ value: "laporan", label: t("reports") }, { value: "pertemuan", label: t("sessions") }]}
        />
        <MonthChoice month={month} />
      </div>
      <Shown month={month} named={named} badges={badges} clear={clear} />
    </Page>
  );
}

function MonthChoice({ month }: { readonly month: string }) {
  const t = useTranslations("fieldlogs.reports");
  const formats = useFormats();
  const navigate = route.useNavigate();
  const today = useToday();
  const offered = [...new Set([...monthsBack(today), month])].toSorted().toReversed();
  return (
    <NativeSelect
      className={choices.choice ?? ""}
      label={t("month")}
      value={month}
      onChange={(event) => void navigate({ search: (now) => ({ ...now, bulan: event.currentTarget.value }), resetScroll: false })}
      data={offered.map((value) => ({ value, label: formats.month(value) }))}
    />
  );
}
