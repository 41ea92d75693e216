import type { NoticeAnswer } from "@sinergi/api/notices/notices.schema";
import { daysBetween, parseDay } from "@sinergi/domain/time/day";
import { useTranslations } from "use-intl";
import type { SaidNotice } from "#features/notices/find-notices";
import { useFormats } from "#lib/i18n";

/** A notice as a sentence of today: how late it is is counted on the day it is read, not on the day it was told. */
export function useNoticeWords(today: string): (notice: NoticeAnswer) => SaidNotice {
  const t = useTranslations("notices.sentences");
  const formats = useFormats();
  return (notice) => {
    const { facts, kind } = notice;
    const [on, now] = [parseDay(facts.on ?? ""), parseDay(today)];
    const left = on === null || now === null ? 0 : daysBetween(now, on);
    const words = {
      number: facts.number === null ? "" : `TL-${String(facts.number).padStart(4, "0")}`,
      day: on === null ? "–" : formats.longDay(on),
      when: left < 0 ? t("ago", { days: -left }) : t("ahead", { days: left }),
      at: facts.at?.replace(":", ".") ?? "",
    };
    const key = kind === "PROPOSAL_ANSWERED" ? (facts.accepted === true ? "PROPOSAL_ACCEPTED" : "PROPOSAL_DECLINED") : kind === "FOLLOW_UP_GIVEN" && on === null ? "FOLLOW_UP_GIVEN_OPEN" : kind;
    return { ...notice, sentence: t(key, words) };
  };
}
