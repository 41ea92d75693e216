import type { KeptFigureAnswer, ProgressAnswer } from "@sinergi/api/kept-figures/kept-figures.schema";
import { useTranslations } from "use-intl";
import { countTrends } from "#features/kept-figures/count-trends";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { Card } from "#ui/card";
import { useFigureWords } from "#ui/figure-words";
import { KeptFigureLine } from "#ui/kept-figure";
import { TakeTable } from "#ui/take-table";
import classes from "./kept-figures.module.css";

interface MovedCardProps {
  readonly figures: readonly KeptFigureAnswer[];
  readonly answer: ProgressAnswer;
}

/** What moved: each figure of the series at its meeting, at every later one, and today. */
export function MovedCard({ figures, answer }: MovedCardProps) {
  const t = useTranslations("keptFigures");
  const formats = useFormats();
  const words = useFigureWords();
  const { regency } = useSession();
  const { all, better, worse } = countTrends(figures);
  return (
    <Card
      title={t("moved.title")}
      finding={all === 0 ? null : t("moved.finding", { all, better: formats.count(better), worse: formats.count(worse) })}
      note={t("moved.note")}
      actions={
        <TakeTable<KeptFigureAnswer>
          name="sinergi-capaian-angka"
          titles={[t("moved.title"), answer.meeting.title, regency.name, formats.day(answer.today)]}
          rows={figures}
          columns={[
            { header: t("moved.figure"), kind: "text", value: ({ title }) => title }, { header: t("moved.was"), kind: "number", value: ({ was }) => was?.value ?? null }, { header: t("moved.wasOn"), kind: "text", value: ({ was }) => was?.on ?? null },
            { header: t("moved.now"), kind: "number", value: ({ now }) => now?.value ?? null }, { header: t("moved.families"), kind: "number", value: ({ change }) => change.count }, { header: t("moved.points"), kind: "number", value: ({ change }) => change.points },
          ]}
        />
      }
    >
      <ul className={classes.figures}>
        {figures.map((figure) => (
          <li key={figure.id} className={classes.figure}>
            <h3 className={classes.name}>{figure.title}</h3>
            <KeptFigureLine figure={figure} />
            {figure.readings.length > 1 && (
              <p className={classes.under}>
                {figure.readings.map((reading) => t("moved.reading", { meeting: reading.meetingTitle ?? t("moved.kept"), day: formats.day(reading.on), value: words.value(figure, reading.value) })).join(" · ")}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
