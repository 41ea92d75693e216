import type { SynergyAnswer } from "@sinergi/api/synergy/synergy.schema";
import { upset, type UpsetCombination, type UpsetData } from "@sinergi/charts/upset";
import { useTranslations } from "use-intl";
import type { ChartTable } from "#charts/chart-facts";
import { ChartFrame } from "#charts/chart-frame";
import { chosenOf, type Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useChartSource } from "#charts/use-chart-source";
import { shortOf } from "#features/synergy/shown-programmes";
import { type CombinationMark, combinationMarks, setFilter } from "#features/synergy/synergy-filters";
import { useNarrow, useNarrowed } from "#features/synergy/use-narrowed";
import { useFormats } from "#lib/i18n";

/** Families by the exact set of programmes they receive: nothing first, then the 15 largest sets, then the rest together. */
export function CombinationsCard({ answer }: { readonly answer: SynergyAnswer }) {
  const t = useTranslations("synergy.combinations");
  const formats = useFormats();
  const source = useChartSource();
  const { badges, notes } = useNarrowed("combinations");
  const table = useCombinationTable(answer);
  const words = useCombinationWords(answer);
  const { nothing, named } = answer.combinations;
  const [first] = named;
  const families = answer.counted.combinations;
  const share = formats.percent(families === 0 ? null : nothing / families);
  const largest = first ? t("largest", { names: words.namesOf(first.programmes), families: formats.count(first.families) }) : null;
  return (
    <ChartFrame
      facts={{
        ...source({ snapshot: answer.snapshot, families, badges }),
        key: "sinergi-kombinasi", title: t("title"), finding: families === 0 ? null : t("finding", { families: formats.count(nothing), share }), notes: [...notes, ...(largest ? [largest] : []), t("note")], table,
      }}
      picture={<Combinations answer={answer} />}
    />
  );
}

function Combinations({ answer }: { readonly answer: SynergyAnswer }) {
  const t = useTranslations("synergy.combinations");
  const formats = useFormats();
  const { base } = useNarrowed("combinations");
  const narrow = useNarrow();
  const words = useCombinationWords(answer);
  const marks = new Map<string, Mark>();
  const combinations = combinationMarks(base, answer.combinations).map((mark): UpsetCombination => {
    marks.set(mark.key, { label: words.labelOf(mark), families: mark.families, filter: mark.filter, narrow: [narrow({ exactly: mark.filter.exactly, notExactly: mark.filter.notExactly })] });
    return { mark: mark.key, sets: mark.programmes, families: mark.families, text: formats.count(mark.families), kind: mark.kind, words: mark.kind === "named" ? undefined : words.wordsOf(mark) };
  });
  const shown = new Set(answer.combinations.named.flatMap(({ programmes }) => programmes));
  // The bars of programmes narrow the families this card counts, so they never stand apart in it.
  const ofCombinations = new Map(marks);
  const sized = answer.programmes.map(({ code, name }) => ({ code, name, recipients: answer.setSizes[code] ?? 0 }));
  const sets = sized.filter(({ code }) => shown.has(code)).toSorted((a, b) => b.recipients - a.recipients);
  for (const { code, name, recipients } of sets) {
    marks.set(`set-${code}`, { label: t("setLabel", { name }), families: recipients, filter: setFilter(base, code), narrow: [narrow({ together: [code] })] });
  }
  const data: UpsetData = {
    sets: sets.map(({ code, name, recipients }) => ({ key: code, name, short: shortOf(code), size: recipients, text: formats.count(recipients), mark: `set-${code}` })),
    combinations, sizes: t("sizes"),
  };
  return <ScenePicture label={t("chartLabel")} draw={(width) => upset(data, { width })} marks={marks} chosen={chosenOf(ofCombinations)} />;
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
  const { base } = useNarrowed("combinations");
  const words = useCombinationWords(answer);
  const families = answer.counted.combinations;
  return {
    columns: [
      { key: "combination", header: t("columns.combination") },
      { key: "programmes", header: t("columns.programmes"), numeric: true },
      { key: "families", header: t("columns.families"), numeric: true },
      { key: "share", header: t("columns.share"), numeric: true },
    ],
    rows: combinationMarks(base, answer.combinations).map((mark) => ({
      key: mark.key,
      cells: {
        combination: mark.kind === "named" ? words.namesOf(mark.programmes) : words.wordsOf(mark),
        programmes: mark.kind === "rest" ? null : mark.programmes.length,
        families: { value: mark.families, as: "count", filter: mark.filter },
        share: { value: families === 0 ? null : mark.families / families, as: "percent" },
      },
    })),
  };
}
