import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ItemMark, Narrowing } from "#charts/mark";
import { useFormats } from "#lib/i18n";
import { useMay } from "#lib/session";
import { type FollowUpsBehind, hasList, writeFollowUps } from "#urls/coordination.url";

const route = getRouteApi("/frame/koordinasi");

/** What marks of Koordinasi offer: the follow-ups behind them, the meeting they are of, and narrowing to one organisation. */
export function useItemMarks() {
  const t = useTranslations("coordination");
  const formats = useFormats();
  const search = route.useSearch();
  const stay = route.useNavigate();
  const leave = useNavigate();
  const mayList = useMay("followups.read") && hasList(search);
  const narrowTo = (code: string, name: string): Narrowing => {
    const isOn = search.opd === code;
    return { what: name, isOn, go: () => void stay({ search: (now) => ({ ...now, opd: isOn ? undefined : code }), resetScroll: false }) };
  };
  return {
    narrowTo, mayList,
    followUps: (label: string, count: number, behind: FollowUpsBehind, narrow: readonly Narrowing[]): ItemMark => ({
      label, count: t("items", { count, shown: formats.count(count) }), narrow,
      see: { label: t("seeList", { shown: formats.count(count) }), open: () => void leave({ to: "/tindak-lanjut", search: writeFollowUps(search, behind) }) },
    }),
    meeting: (label: string, meetingId: string, opd: string, narrow: readonly Narrowing[]): ItemMark => ({
      label, narrow,
      see: { label: t("seeMeeting"), open: () => void leave({ to: "/rapat/$meetingId/hadir", params: { meetingId }, search: { opd } }) },
    }),
  };
}
