import type { FocusListAnswer } from "@sinergi/api/focus/focus.schema";
import { FOCUS_PARTS } from "@sinergi/domain/focus/vocabulary";
import { useTranslations } from "use-intl";
import { usePartWords } from "#features/focus/use-part-words";
import { saveBlob } from "#lib/download";
import { postJson } from "#lib/http";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";

type Column = { readonly header: string; readonly kind: "text" | "number" };

/** The list as a file, under the letterhead of the regency: what an annex to a decree is made of. */
export function useAnnex(answer: FocusListAnswer): (format: "csv" | "xlsx") => Promise<void> {
  const t = useTranslations("focus.annex");
  const formats = useFormats();
  const words = usePartWords();
  const { regency, simulated } = useSession();
  const { list, villages, letterhead } = answer;
  return async (format) => {
    const text = (header: string): Column => ({ header, kind: "text" });
    const number = (header: string): Column => ({ header, kind: "number" });
    const body = {
      format,
      name: `lokus-${list.year}`,
      titles: [
        ...letterhead, list.name,
        list.decreeNumber === null ? t("draft") : t("decree", { number: list.decreeNumber, day: formats.day(list.decreeDate) }),
        t("basis", { day: formats.day(list.snapshotRef.slice(0, 10)) }),
        ...(list.digest === null ? [] : [t("digest", { digest: list.digest })]),
      ],
      columns: [
        number(t("rank")), text(t("code")), text(regency.terms.village), text(regency.terms.district), number(t("score")), number(t("scoreRank")),
        ...FOCUS_PARTS.flatMap((part) => [number(words.short(part)), number(t("pointsOf", { part: words.short(part) }))]), text(t("reason")),
      ],
      rows: villages.map(({ rank, area, name, district, score, scoreRank, parts, reason }) => [
        rank, area, name, district, hundred(score), scoreRank, ...FOCUS_PARTS.flatMap((part) => [parts?.[part].value ?? null, hundred(parts?.[part].points ?? null)]), reason,
      ]),
    };
    const response = await postJson("/files/tables", body);
    saveBlob(await response.blob(), `${simulated ? "DATA-SIMULASI-" : ""}lokus-${list.year}.${format}`);
  };
}

function hundred(share: number | null): number | null {
  return share === null ? null : Math.round(share * 10_000) / 100;
}
