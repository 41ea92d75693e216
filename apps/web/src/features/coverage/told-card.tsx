import type { CoverageAnswer, ToldTranche } from "@sinergi/api/coverage/coverage.schema";
import { ACCENT, INK, LATE, LINE, PAPER } from "@sinergi/charts/palette";
import { stackedBars } from "@sinergi/charts/stacked-bars";
import { TOLD_STATES } from "@sinergi/domain/fieldwork/coverage-facts";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import { ScenePicture } from "#charts/scene-picture";
import { isWithheld, openable, useCoverageMarks, useCoverageSource } from "#features/coverage/use-coverage";
import { useFormats } from "#lib/i18n";
import { EmptyState } from "#ui/empty-state";

/** Of families on a payment list; what is not on it stands in the table. */
const DRAWN = [["CONFIRMED", ACCENT, PAPER], ["DENIED", LATE, PAPER], ["UNASKED", LINE, INK]] as const;
const sum = (numbers: readonly (number | null)[]): number | null => numbers.reduce<number | null>((total, number) => (total === null || number === null ? null : total + number), 0);

/** What families say they received beside what the payment lists say was paid, by programme and tranche. */
export function ToldCard({ answer }: { readonly answer: CoverageAnswer }) {
  const t = useTranslations("coverage.told");
  const all = useTranslations("coverage");
  const formats = useFormats();
  const { told, period } = answer;
  const withheld = isWithheld(answer);
  const total = (state: ToldTranche["families"] extends Readonly<Record<infer K, unknown>> ? K : never) => sum(told.map(({ families }) => families[state]));
  const [confirmed, denied] = [total("CONFIRMED"), total("DENIED")];
  const asked = sum([confirmed, denied]);
  const source = useCoverageSource(answer)("families", withheld ? null : asked);
  return (
    <ChartFrame
      facts={{
        ...source, key: "bantuan-diterima", title: t("title", { period }),
        finding: asked === null || asked === 0 ? null : t("finding", { confirmed: formats.percent((confirmed ?? 0) / asked), asked: formats.count(asked), denied: formats.count(denied) }),
        notes: [t("note")],
        table: {
          columns: [{ key: "name", header: t("tranche") }, ...TOLD_STATES.map((state) => ({ key: state, header: t(`states.${state}`), numeric: true }))],
          rows: told.map((row) => ({ key: `${row.programme} ${row.tranche}`, cells: { name: t("row", { name: row.name, tranche: row.tranche }), ...row.families } })),
        },
      }}
      picture={told.length === 0 ? <EmptyState text={withheld ? all("withheld") : t("none", { period })} /> : <ToldPicture answer={answer} />}
    />
  );
}

function ToldPicture({ answer: { told, period, whole } }: { readonly answer: CoverageAnswer }) {
  const t = useTranslations("coverage.told");
  const formats = useFormats();
  const { markOf } = useCoverageMarks();
  const area = whole.area.level === "regency" ? undefined : whole.area.code;
  const keyOf = (row: ToldTranche, state: string): string => `${row.programme} ${row.tranche} ${state}`;
  const marks = openable(told.flatMap((row) => DRAWN.map(([state]) => [
    keyOf(row, state), markOf(`${t("row", { name: row.name, tranche: row.tranche })}: ${t(`states.${state}`)}`, { unit: "families", count: row.families[state], behind: { what: "TOLD", state, programme: row.programme, period, tranche: row.tranche, area } }),
  ] as const)));
  const series = DRAWN.map(([state, color, ink]) => ({ key: state, name: t(`states.${state}`), color, ink }));
  const bars = told.map((row) => {
    const asked = sum([row.families.CONFIRMED, row.families.DENIED]);
    return {
      key: `${row.programme} ${row.tranche}`, name: t("row", { name: row.name, tranche: row.tranche }),
      segments: DRAWN.map(([state]) => ({ series: state, value: row.families[state] ?? 0, text: formats.count(row.families[state]), mark: keyOf(row, state) })),
      end: asked === null || asked === 0 ? "–" : t("end", { share: formats.percent((row.families.CONFIRMED ?? 0) / asked), asked: formats.count(asked) }),
    };
  });
  return <ScenePicture label={t("chart")} marks={marks} draw={(width) => stackedBars({ series, bars, scale: "count" }, { width })} />;
}
