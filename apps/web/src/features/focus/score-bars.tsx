import type { FocusScoresAnswer } from "@sinergi/api/focus/focus.schema";
import { PARTS } from "@sinergi/charts/palette";
import { stackedBars, type StackedBarsData } from "@sinergi/charts/stacked-bars";
import { Button } from "@mantine/core";
import { FOCUS_PARTS, type FocusPart } from "@sinergi/domain/focus/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { Mark, Narrowing } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { familiesOfPart, type ScoredRow } from "#features/focus/score-view";
import { usePartWords } from "#features/focus/use-part-words";
import { isVillage, usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import classes from "./focus.module.css";

const route = getRouteApi("/frame/perencanaan/lokus");
const HUNDRED = 100;

interface ScoreBarsProps {
  readonly answer: FocusScoresAnswer;
  readonly rows: readonly ScoredRow[];
  readonly total: number;
  readonly more: (() => void) | undefined;
}

/** One bar per area, as long as its score, cut into its parts; each part opens the families it counts where one list has them. */
export function ScoreBars({ answer, rows, total, more }: ScoreBarsProps) {
  const t = useTranslations("focus.score");
  const formats = useFormats();
  const words = usePartWords();
  const markOf = useScoreMark(answer);
  const marks = new Map<string, Mark>();
  const bars = rows.map((scored) => ({
    key: scored.key,
    name: `${scored.rank}. ${scored.row.area.name}`,
    end: scored.highest > scored.score ? t("range", { low: formats.score(scored.score), high: formats.score(scored.highest) }) : formats.score(scored.score),
    segments: FOCUS_PARTS.map((part) => {
      const mark = `${scored.key} ${part}`;
      const points = scored.parts[part].points ?? 0;
      const offered = markOf(scored, part);
      if (offered && points > 0) marks.set(mark, offered);
      return { series: part, value: points * HUNDRED, text: formats.score(points), mark };
    }),
  }));
  const data: StackedBarsData = {
    scale: "count",
    series: FOCUS_PARTS.map((part, at) => ({ key: part, name: words.short(part), color: PARTS[at]?.[0] ?? PARTS[0][0], ink: PARTS[at]?.[1] ?? PARTS[0][1] })),
    bars,
  };
  return (
    <>
      <ScenePicture label={t("label")} draw={(width) => stackedBars(data, { width })} marks={marks} />
      {more && (
        <Button variant="default" size="sm" className={classes.more ?? ""} onClick={more}>
          {t("showAll", { count: total })}
        </Button>
      )}
    </>
  );
}

function useScoreMark({ level, programmes }: FocusScoresAnswer): (scored: ScoredRow, part: FocusPart) => Mark | null {
  const t = useTranslations("focus.score");
  const words = usePartWords();
  const { tgl, wil } = route.useSearch();
  const navigate = route.useNavigate();
  const places = usePlaces();
  const { regency } = useSession();
  /** Villages of one district stand beneath each other. */
  const narrowTo = (district: string | null): Narrowing => ({
    what: district === null ? regency.name : places.nameOf(district),
    isOn: wil === district && wil !== undefined,
    go: () => void navigate({ search: (now) => ({ ...now, wil: wil === district ? undefined : (district ?? undefined), tingkat: undefined }), resetScroll: false }),
  });
  return ({ row, parts }, part) => {
    const found = familiesOfPart(row, part, { on: tgl, programmes: programmes.map(({ code }) => code) });
    if (!found) return null;
    const { code, name } = row.area;
    return {
      label: `${name} · ${words.short(part)} · ${words.value(part, parts[part].value)}`,
      ...found,
      narrow: [narrowTo(level === "village" ? row.parentCode : code)],
      page: { label: t(isVillage(code) ? "openVillage" : "openDistrict", { area: name }), open: () => void navigate({ to: "/analisis/wilayah/$areaCode", params: { areaCode: code }, search: ({ tgl: day }) => ({ tgl: day }) }) },
    };
  };
}
