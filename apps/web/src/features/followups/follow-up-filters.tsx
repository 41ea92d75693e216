import type { FollowUpAnswer } from "@sinergi/api/followups/followups.schema";
import { NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { FOLLOW_UP_STATES, FOLLOW_UP_TYPES } from "@sinergi/domain/followups/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useProgrammes } from "#lib/programmes";
import { useMay } from "#lib/session";
import { AreaChoice } from "#ui/area-choice";
import choices from "#ui/choices.module.css";
import { type FollowUpsSearch, STATE_KEYS, TYPE_KEYS } from "#urls/followups.url";
import "@mantine/core/styles/SegmentedControl.css";
import "@mantine/core/styles/FloatingIndicator.css";
import shared from "#ui/follow-up.module.css";
import own from "./followups.module.css";

const route = getRouteApi("/frame/tindak-lanjut");
const SEARCH_WAIT_MS = 300;

interface FiltersProps {
  readonly rows: readonly FollowUpAnswer[];
  /** The reader's own organisation. */
  readonly own: string | null;
}

/** Words to search for and everything the list can be narrowed to; only what occurs is offered. */
export function FollowUpFilters({ rows, own: organisation }: FiltersProps) {
  const t = useTranslations("followUps.filters");
  const words = useTranslations("followUp");
  const select = useSelect();
  const decides = useMay("followups.verify");
  const leads = distinct(rows, (row) => (row.lead === null ? null : [row.lead, row.leadName ?? row.lead]));
  return (
    <div className={own.filters} data-screen-only>
      <div className={choices.choices}>
        <SearchField />
        {organisation !== null && <Whose />}
        {select("lambat", t("late"), [{ value: "ya", label: t("onlyLate") }])}
        {select("keadaan", t("state"), [{ value: "buka", label: t("open") }, ...FOLLOW_UP_STATES.map((state) => ({ value: STATE_KEYS[state], label: words(`states.${state}`) }))])}
        {select("opd", t("lead"), leads)}
      </div>
      <MoreFilters rows={rows} decides={decides} types={FOLLOW_UP_TYPES.map((type) => ({ value: TYPE_KEYS[type], label: words(`types.${type}`) }))} />
    </div>
  );
}

/** Everything, or what the reader's own organisation leads: one press. */
function Whose() {
  const t = useTranslations("followUps.filters");
  const { milik } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <SegmentedControl
      aria-label={t("mine")}
      value={milik ?? "semua"}
      onChange={(value) => void navigate({ search: (now) => ({ ...now, milik: value === "saya" ? "saya" : undefined }), resetScroll: false })}
      data={[{ value: "semua", label: t("everybody") }, { value: "saya", label: t("onlyMine") }]}
    />
  );
}

type Data = readonly { readonly value: string; readonly label: string }[];
type SelectKey = "lambat" | "keadaan" | "opd" | "jenis" | "jawab" | "rapat" | "seri" | "prog";

/** A filter of the address; nothing chosen is no filter. */
function useSelect() {
  const all = useTranslations("filters")("all");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (key: SelectKey, label: string, data: Data) => (
    <NativeSelect
      key={key}
      className={choices.choice ?? ""}
      label={label}
      value={search[key] ?? ""}
      onChange={(event) => void navigate({ search: (now) => ({ ...now, [key]: event.currentTarget.value || undefined }), resetScroll: false })}
      data={[{ value: "", label: all }, ...data]}
    />
  );
}

function MoreFilters({ rows, decides, types }: { readonly rows: readonly FollowUpAnswer[]; readonly decides: boolean; readonly types: Data }) {
  const t = useTranslations("followUps.filters");
  const select = useSelect();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { nameOf } = useProgrammes();
  const meetings = distinct(rows, ({ meetingId, meetingTitle }) => (meetingId === null || meetingTitle === null ? null : [meetingId, meetingTitle]));
  const series = distinct(rows, ({ seriesId, seriesTitle }) => (seriesId === null || seriesTitle === null ? null : [seriesId, seriesTitle]));
  const programmes = [...new Set(rows.flatMap((row) => row.programmes))].map((value) => ({ value, label: nameOf(value) }));
  const used = [search.jenis, search.jawab, search.rapat, search.seri, search.prog, search.wil].some((value) => value !== undefined);
  return (
    <details className={shared.details} open={used}>
      <summary>{t("more")}</summary>
      <div className={choices.choices}>
        {select("jenis", t("type"), types)}
        {meetings.length > 0 && select("rapat", t("meeting"), meetings)}
        {series.length > 0 && select("seri", t("series"), series)}
        {programmes.length > 0 && select("prog", t("programme"), programmes)}
        {decides && select("jawab", t("declined"), [{ value: "ditolak", label: t("onlyDeclined") }])}
        <AreaChoice area={search.wil} choose={(wil) => void navigate({ search: (now: FollowUpsSearch) => ({ ...now, wil }), resetScroll: false })} />
      </div>
    </details>
  );
}

function distinct(rows: readonly FollowUpAnswer[], pairOf: (row: FollowUpAnswer) => readonly [string, string] | null): Data {
  const pairs = new Map(rows.map(pairOf).filter((pair) => pair !== null));
  return [...pairs].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label, "id"));
}

/** What is typed shows at once; the address follows when the hand rests. */
function SearchField() {
  const t = useTranslations("followUps.filters");
  const navigate = route.useNavigate();
  const { cari: now } = route.useSearch();
  const [text, setText] = useState(now ?? "");
  const [seen, setSeen] = useState(now);
  // Taken away by its badge or by Back: the field follows the address.
  if (seen !== now) {
    setSeen(now);
    if ((now ?? "") !== text.trim()) setText(now ?? "");
  }
  const follow = useDebouncedCallback((typed: string) => void navigate({ search: (was) => ({ ...was, cari: typed.trim() || undefined }), replace: true, resetScroll: false }), SEARCH_WAIT_MS);
  return (
    <TextInput
      className={choices.choice ?? ""}
      type="search"
      label={t("search")}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        follow(event.currentTarget.value);
      }}
      maxLength={100}
      autoComplete="off"
    />
  );
}
