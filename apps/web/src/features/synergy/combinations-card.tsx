import type { SynergyAnswer } from "@sinergi/api/synergy/synergy.schema";
import { upset, type UpsetCombination, type UpsetData } from "@sinergi/charts/upset";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ChartTable } from "#charts/chart-facts";
import { ChartFrame } from "#charts/chart-frame";
import type { Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useChartSource } from "#charts/use-chart-source";
import { shortOf } from "#features/synergy/shown-programmes";
import { type CombinationMark, combinationMarks, pairFilter } from "#features/synergy/synergy-filters";
import { useSynergyBadges } from "#features/synergy/use-synergy-badges";
import { useFormats } from "#lib/i18n";

const route = getRouteApi("/frame/analisis/sinergi");

/** Families by the exact set of programmes they receive: nothing first, then the 15 largest sets, then the rest together. */
export function CombinationsCard({ answer }: { readonly answer: SynergyAnswer }) {
  const t = useTranslations("synergy.combinations");
  const formats = useFormats();
  const source = useChartSource();
  const badges = useSynergyBadges();
  const table = useCombinationTable(answer);
  const words = useCombinationWords(answer);
  const { nothing, named } = answer.combinations;
  const [first] = named;
  const share = formats.percent(answer.families === 0 ? null : nothing / answer.families);
  const largest = first ? t("largest", { names: words.namesOf(first.programmes), families: formats.count(first.families) }) : null;
  return (
    <ChartFrame
      facts={{
        ...source({ snapshot: answer.snapshot, families: answer.families, badges }),
        key: "sinergi-kombinasi", title: t("title"), finding: answer.families === 0 ? null : t("finding", { families: formats.count(nothing), share }), notes: [...(largest ? [largest] : []), t("note")], table,
      }}
      picture={<Combinations answer={answer} />}
    />
  );
}

function Combinations({ answer }: { readonly answer: SynergyAnswer }) {
  const t = useTranslations("synergy.combinations");
  const formats = useFormats();
  const { wil, tgl } = route.useSearch();
  const words = useCombinationWords(answer);
  const base = { area: wil, on: tgl };
  const marks = new Map<string, Mark>();
  const combinations = combinationMarks(base, answer.combinations).map((mark): UpsetCombination => {
    marks.set(mark.key, { label: words.labelOf(mark), families: mark.families, filter: mark.filter });
    return { mark: mark.key, sets: mark.programmes, families: mark.families, text: formats.count(mark.families), kind: mark.kind, words: mark.kind === "named" ? undefined : words.wordsOf(mark) };
  });
  const shown = new Set(answer.combinations.named.flatMap(({ programmes }) => programmes));
  const sets = answer.programmes.filter(({ code }) => shown.has(code)).toSorted((a, b) => b.recipients - a.recipients);
  for (const { code, name, recipients } of sets) marks.set(`set-${code}`, { label: t("setLabel", { name }), families: recipients, filter: pairFilter(base, code, code) });
  const data: UpsetData = {
    sets: sets.map(({ code, name, recipients }) => ({ key: code, name, short: shortOf(code), size: recipients, text: formats.count(recipients), mark: `set-${code}` })),
    combinations, sizes: t("sizes"),
  };
  return <ScenePicture label={t("chartLabel")} draw={(width) => upset(data, { width })} marks={marks} />;
}

interface CombinationWords {
  namesOf(codes: readonly string[]): string;
  /** The whole set in words: exactly these. */
  labelOf(mark: CombinationMark): string;
  /** In the picture, in place of dots. */
  wordsOf(mark: CombinationMark): string;
}

function useCombinationWords(answer: SynergyAnswer): CombinationWords {
  const t = useTranslations("synergy.combinations");
  const names = new Map(answer.programmes.map(({ code, name }) => [code, name]));
  const namesOf = (codes: readonly string[]) => codes.map((code) => names.get(code) ?? code).join(" + ");
  const mixes = answer.combinations.rest.mixes;
  const wordsOf = ({ kind }: CombinationMark) => (kind === "rest" ? t("rest", { mixes }) : t("nothing"));
  return { namesOf, wordsOf, labelOf: (mark) => (mark.kind === "named" ? t("exactly", { names: namesOf(mark.programmes) }) : wordsOf(mark)) };
}

function useCombinationTable(answer: SynergyAnswer): ChartTable {
  const t = useTranslations("synergy.combinations");
  const { wil, tgl } = route.useSearch();
  const words = useCombinationWords(answer);
  return {
    columns: [
      { key: "combination", header: t("columns.combination") },
      { key: "programmes", header: t("columns.programmes"), numeric: true },
      { key: "families", header: t("columns.families"), numeric: true },
      { key: "share", header: t("columns.share"), numeric: true },
    ],
    rows: combinationMarks({ area: wil, on: tgl }, answer.combinations).map((mark) => ({
      key: mark.key,
      cells: {
        combination: mark.kind === "named" ? words.namesOf(mark.programmes) : words.wordsOf(mark),
        programmes: mark.kind === "rest" ? null : mark.programmes.length,
        families: { value: mark.families, as: "count", filter: mark.filter },
        share: { value: answer.families === 0 ? null : mark.families / answer.families, as: "percent" },
      },
    })),
  };
}
