import type { ProgressAnswer } from "@sinergi/api/kept-figures/kept-figures.schema";
import { useTranslations } from "use-intl";
import { countTrends } from "#features/kept-figures/count-trends";
import { useFormats } from "#lib/i18n";

/** What was promised, done and late, and what moved, as one or two sentences made by a rule. */
export function useProgressFinding(): (answer: ProgressAnswer) => string {
  const t = useTranslations("keptFigures.finding");
  const formats = useFormats();
  return ({ count, previous, figures, ownCount }) => {
    const promises = count === null || count.promised === 0 ? t(previous === null ? "first" : "noPromises") : t("promises", { promised: count.promised, done: formats.count(count.done), waiting: count.waiting, late: count.late });
    const { all, better, worse } = countTrends(figures ?? []);
    const moved = all === 0 ? [] : [t("figures", { all, better: formats.count(better), worse: formats.count(worse), rest: formats.count(all - better - worse) })];
    const became = ownCount === null || ownCount.promised === 0 ? [] : [t("own", { promised: ownCount.promised, done: formats.count(ownCount.done), late: ownCount.late })];
    return [promises, ...moved, ...became].join(" ");
  };
}
