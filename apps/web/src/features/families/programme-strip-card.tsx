import type { FamilyAnswer } from "@sinergi/api/families/families.schema";
import { programmeStrip, type StripRow } from "@sinergi/charts/programme-strip";
import { useTranslations } from "use-intl";
import { ScenePicture } from "#charts/scene-picture";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { SideMark } from "#ui/side-mark";
import classes from "./family-history.module.css";

const NO_MARKS = new Map<string, never>();

/** What the family received, from start to end; bars of one programme stand in one row. */
export function ProgrammeStripCard({ family }: { readonly family: FamilyAnswer }) {
  const t = useTranslations("familyHistory.strip");
  const formats = useFormats();
  const programmes = useProgrammes();
  const { enrolments } = family;
  const starts = enrolments.map(({ startsOn }) => startsOn).sort();
  const ends = enrolments.map(({ endsOn }) => endsOn).sort();
  const [from, to] = [starts[0], ends.at(-1)];
  const rows: readonly StripRow[] = [...Map.groupBy(enrolments, ({ programme }) => programme)].map(([code, bars]) => ({
    key: code,
    name: programmes.nameOf(code),
    side: programmes.all.find((one) => one.code === code)?.side ?? "LIVELIHOOD",
    bars: bars.map(({ startsOn, endsOn, byHand }) => ({ from: startsOn, to: endsOn, byHand })),
  }));
  return (
    <Card title={t("title")} note={t("note")}>
      {from === undefined || to === undefined ? (
        <EmptyState text={t("none")} />
      ) : (
        <>
          <p className={classes.key}>
            <SideMark side="LIVELIHOOD" />
            <SideMark side="PRODUCTION" />
          </p>
          <ScenePicture
            label={t("chart")}
            draw={(width) => programmeStrip({ rows, from: `${from.slice(0, 4)}-01-01`, to: `${to.slice(0, 4)}-12-31` }, { width })}
            marks={NO_MARKS}
          />
          <ul className={classes.heard}>
            {rows.flatMap(({ key, name, bars }) => bars.map((bar) => <li key={`${key} ${bar.from} ${bar.to}`}>{t("bar", { programme: name, from: formats.day(bar.from), to: formats.day(bar.to) })}</li>))}
          </ul>
        </>
      )}
    </Card>
  );
}
