import type { CoordinationAnswer } from "@sinergi/api/coordination/coordination.schema";
import { quadrantsScene } from "@sinergi/charts/quadrants";
import { LEAST_IN_GROUP, OFTEN_ABSENT } from "@sinergi/targeting/coordination-attendance";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import type { ItemMark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useCoordinationSource } from "#features/coordination/use-coordination-source";
import { useItemMarks } from "#features/coordination/use-item-marks";
import { useFormats } from "#lib/i18n";
import { EmptyState } from "#ui/empty-state";

/** Absence beside late follow-ups: described, never explained; with few organisations it says so. */
export function AbsenceCard({ answer }: { readonly answer: CoordinationAnswer }) {
  const t = useTranslations("coordination.absence");
  const formats = useFormats();
  const source = useCoordinationSource(answer).followUps;
  const { rows, often, seldom, isComparable } = answer.absence;
  const groups = { often: formats.count(often.organisations), seldom: formats.count(seldom.organisations) };
  const compared = t("finding", { ...groups, oftenLate: formats.count(often.late), oftenAll: formats.count(often.all), seldomLate: formats.count(seldom.late), seldomAll: formats.count(seldom.all) });
  return (
    <ChartFrame
      facts={{
        ...source, key: "absen-dan-terlambat", title: t("title"), unit: t("unit"), n: t("n", { count: formats.count(rows.length) }),
        finding: rows.length === 0 ? null : isComparable ? compared : t("tooFew", { ...groups, least: LEAST_IN_GROUP }),
        notes: [t("note")],
        table: {
          columns: [
            { key: "name", header: t("organisation") },
            { key: "absence", header: t("absence"), numeric: true },
            { key: "late", header: t("late"), numeric: true },
          ],
          rows: rows.map(({ organisation, name, absence, absent, asked, late, all }) => ({
            key: organisation,
            cells: { name, absence: { value: absence, as: "percent", detail: t("absenceOf", { absent: formats.count(absent), asked: formats.count(asked) }) }, late: { value: late, as: "count", detail: t("lateOf", { all: formats.count(all) }) } },
          })),
        },
      }}
      picture={rows.length === 0 ? <EmptyState text={t("none")} /> : <AbsencePicture answer={answer} />}
    />
  );
}

function AbsencePicture({ answer: { absence: { rows } } }: { readonly answer: CoordinationAnswer }) {
  const t = useTranslations("coordination.absence");
  const formats = useFormats();
  const { followUps, narrowTo, mayList } = useItemMarks();
  const mean = rows.reduce((total, { late }) => total + late, 0) / rows.length;
  const marks = new Map<string, ItemMark>(mayList ? rows.map(({ organisation, name, late }) => [organisation, followUps(`${name}: ${t("late")}`, late, { lead: organisation, late: true }, [narrowTo(organisation, name)])]) : []);
  const data = {
    areas: rows.map(({ organisation, name, late, absence, all }) => ({ key: organisation, name, number: late, rate: absence, size: all, priority: 3 as const })),
    numberCut: mean, rateCut: OFTEN_ABSENT,
    words: {
      number: t("number"), rate: t("rate"), writeNumber: (value: number) => (Number.isInteger(value) ? formats.count(value) : ""), writeRate: formats.wholePercent, rateCut: t("cut"), numberCut: t("numberCut", { mean: formats.decimal(mean) }),
      corners: { manyOften: t("corners.manyOften"), manySeldom: t("corners.manySeldom"), fewOften: t("corners.fewOften"), fewSeldom: t("corners.fewSeldom") },
    },
  };
  return <ScenePicture label={t("chart")} marks={marks} draw={(width) => quadrantsScene(data, { width })} />;
}
