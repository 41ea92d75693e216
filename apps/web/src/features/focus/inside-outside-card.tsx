import type { FocusReachAnswer } from "@sinergi/api/focus/focus.schema";
import { dumbbell } from "@sinergi/charts/dumbbell";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import { ScenePicture } from "#charts/scene-picture";
import { useChartSource } from "#charts/use-chart-source";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";

const NO_MARKS = new Map<string, never>();
const PERCENT = 100;

const rate = ({ eligible, reached }: { readonly eligible: number; readonly reached: number }): number | null => (eligible === 0 ? null : reached / eligible);

/** Coverage of the eligible in the villages of the list and outside of them, programme by programme. */
export function InsideOutsideCard({ reach }: { readonly reach: FocusReachAnswer }) {
  const t = useTranslations("focus.sides");
  const formats = useFormats();
  const source = useChartSource();
  const { regency } = useSession();
  const term = regency.terms.village.toLowerCase();
  const names = new Map(reach.programmes.map(({ code, name }) => [code, name]));
  const rows = reach.insideOutside
    .map(({ programme, inside, outside }) => ({ programme, name: names.get(programme) ?? programme, inside, outside, gap: gapOf(rate(inside), rate(outside)) }))
    .toSorted((a, b) => (a.gap ?? 0) - (b.gap ?? 0));
  const known = rows.filter(({ gap }) => gap !== null);
  const ahead = known.filter(({ gap }) => (gap ?? 0) > 0).length;
  return (
    <ChartFrame
      facts={{
        ...source({ snapshot: reach.snapshot, families: null, badges: [] }),
        key: "lokus-cakupan", title: t("title", { term }), n: "",
        finding: known.length === 0 ? null : t("finding", { ahead, all: known.length, term }),
        notes: [t("note")],
        table: {
          columns: [
            { key: "name", header: t("programme") },
            { key: "inside", header: t("inside", { term }), numeric: true },
            { key: "outside", header: t("outside"), numeric: true },
            { key: "gap", header: t("gap"), numeric: true },
            { key: "missed", header: t("missed", { term }), numeric: true },
          ],
          rows: rows.map(({ programme, name, inside, outside, gap }) => ({
            key: programme,
            cells: {
              name,
              inside: { value: rate(inside), as: "percent", detail: t("of", { part: formats.count(inside.reached), whole: formats.count(inside.eligible) }) },
              outside: { value: rate(outside), as: "percent", detail: t("of", { part: formats.count(outside.reached), whole: formats.count(outside.eligible) }) },
              gap: gap === null ? null : { value: gap * PERCENT, as: "decimal" },
              missed: { value: inside.eligible - inside.reached, as: "count" },
            },
          })),
        },
      }}
      picture={
        <ScenePicture
          label={t("label")}
          marks={NO_MARKS}
          draw={(width) =>
            dumbbell(
              {
                names: [t("outside"), t("inside", { term })], percent: formats.wholePercent,
                rows: rows.map(({ programme, name, inside, outside, gap }) => ({ key: programme, label: name, left: rate(outside), right: rate(inside), difference: gap === null ? "–" : t("points", { points: formats.points(gap * PERCENT) }) })),
              },
              { width },
            )
          }
        />
      }
    />
  );
}

function gapOf(inside: number | null, outside: number | null): number | null {
  return inside === null || outside === null ? null : inside - outside;
}
