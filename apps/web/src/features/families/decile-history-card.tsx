import type { FamilyHistoryAnswer } from "@sinergi/api/families/families.schema";
import { decileLine } from "@sinergi/charts/decile-line";
import { useTranslations } from "use-intl";
import { ScenePicture } from "#charts/scene-picture";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import classes from "./family-history.module.css";

const NO_MARKS = new Map<string, never>();

/** The family's decile in every version; where it is unknown the line has a gap. */
export function DecileHistoryCard({ history }: { readonly history: FamilyHistoryAnswer }) {
  const t = useTranslations("familyHistory.deciles");
  const formats = useFormats();
  const points = history.versions.map(({ source, asOf, isIn, decile }) => ({
    key: asOf, day: asOf, label: [source, formats.day(asOf)] as const, decile: isIn ? decile : undefined,
  }));
  const words = { unknown: t("unknown"), absent: t("absent") };
  const say = (decile: number | null | undefined) => (decile === undefined ? words.absent : (decile ?? words.unknown));
  return (
    <Card title={t("title")} note={t("note")}>
      <div className={classes.line}>
        <ScenePicture label={t("chart")} draw={(width) => decileLine({ points, words }, { width })} marks={NO_MARKS} />
      </div>
      <ul className={classes.heard}>
        {points.map(({ key, label, decile }) => (
          <li key={key}>
            {label.join(" ")}: {say(decile)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
