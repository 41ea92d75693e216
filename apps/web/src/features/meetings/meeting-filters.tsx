import type { SeriesAnswer } from "@sinergi/api/meetings/meetings.schema";
import { NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { MEETING_KINDS, MEETING_STATES } from "@sinergi/domain/meetings/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ListedMeeting } from "#features/meetings/find-meetings";
import choices from "#ui/choices.module.css";
import type { MeetingsSearch } from "#urls/meetings.url";
import "@mantine/core/styles/FloatingIndicator.css";
import "@mantine/core/styles/SegmentedControl.css";

const route = getRouteApi("/frame/rapat");

interface MeetingFiltersProps {
  readonly rows: readonly ListedMeeting[];
  readonly series: readonly SeriesAnswer[];
}

/** Words, kind, state, series and year; only years that occur are offered. And whether it is a list or a calendar. */
export function MeetingFilters({ rows, series }: MeetingFiltersProps) {
  const t = useTranslations();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<MeetingsSearch>, replace = false) => void navigate({ search: (now) => ({ ...now, ...changed }), replace, resetScroll: false });
  const all = { value: "", label: t("filters.all") };
  const years = [...new Set(rows.map(({ heldOn }) => heldOn.slice(0, 4)))].toSorted().toReversed();
  const select = (key: "jenis" | "keadaan" | "seri" | "tahun", label: string, data: readonly { readonly value: string; readonly label: string }[]) => (
    <NativeSelect className={choices.choice ?? ""} label={label} value={search[key] ?? ""} onChange={(event) => change({ [key]: event.currentTarget.value || undefined })} data={[all, ...data]} />
  );
  return (
    <div className={choices.choices} data-screen-only>
      <TextInput className={choices.choice ?? ""} type="search" label={t("meetings.search")} value={search.cari ?? ""} onChange={(event) => change({ cari: event.currentTarget.value || undefined }, search.cari !== undefined)} maxLength={80} autoComplete="off" />
      {select("jenis", t("meetings.kind"), MEETING_KINDS.map((value) => ({ value, label: t(`meeting.kinds.${value}`) })))}
      {select("keadaan", t("meetings.state"), MEETING_STATES.map((value) => ({ value, label: t(`meeting.states.${value}`) })))}
      {series.length > 0 && select("seri", t("meetings.series"), series.map(({ id, title, closed }) => ({ value: id, label: closed ? t("meetings.seriesActs.closedMark", { title }) : title })))}
      {select("tahun", t("meetings.year"), years.map((value) => ({ value, label: value })))}
      <SegmentedControl
        aria-label={t("meetings.view")}
        value={search.tampil ?? "daftar"}
        onChange={(value) => change({ tampil: value === "kalender" ? value : undefined, bulan: undefined })}
        data={[{ value: "daftar", label: t("meetings.asList") }, { value: "kalender", label: t("meetings.asCalendar") }]}
      />
    </div>
  );
}
