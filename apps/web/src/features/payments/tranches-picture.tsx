import { ACCENT, INK, LATE, PAPER, PRODUCTION } from "@sinergi/charts/palette";
import { stackedBars } from "@sinergi/charts/stacked-bars";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { chosenOf, type Mark, type Narrowing } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import type { TrancheRow } from "#features/payments/tranche-rows";
import { useFormats } from "#lib/i18n";
import { EmptyState } from "#ui/empty-state";
import { paidFamiliesSearch, writeTranche } from "#urls/payments.url";

const route = getRouteApi("/frame/data/penyaluran");

const markOf = ({ programme, tranche }: TrancheRow, state: string): string => `${programme.programme} ${tranche.tranche} ${state}`;

/** Of each tranche with a list: families enrolled and paid, enrolled and not paid, paid and not enrolled. */
export function TranchesPicture({ rows, period, label }: { readonly rows: readonly TrancheRow[]; readonly period: string; readonly label: string }) {
  const t = useTranslations("payments.tranches");
  const formats = useFormats();
  const navigate = route.useNavigate();
  const { prog, tahap } = route.useSearch();
  if (rows.length === 0) return <EmptyState text={t("noLists")} />;
  const series = [
    { key: "ENROLLED_PAID", name: t("states.ENROLLED_PAID"), color: ACCENT, ink: PAPER },
    { key: "ENROLLED_NOT_PAID", name: t("states.ENROLLED_NOT_PAID"), color: LATE, ink: PAPER },
    { key: "PAID_NOT_ENROLLED", name: t("states.PAID_NOT_ENROLLED"), color: PRODUCTION, ink: INK },
  ] as const;
  const bars = rows.map(({ programme, tranche }, at) => ({
    key: `${programme.programme} ${tranche.tranche}`,
    // The code is what people say, and names do not fit beside a bar.
    name: t("row", { name: programme.programme.replaceAll("_", " "), tranche: tranche.tranche }),
    segments: series.map(({ key }) => ({ series: key, value: tranche.families[key] ?? 0, text: formats.count(tranche.families[key] ?? 0), mark: markOf({ programme, tranche }, key) })),
    end: formats.rupiah(tranche.lines?.paidIdr ?? null),
    apart: at > 0 && rows[at - 1]?.programme !== programme,
  }));
  const narrowTo = ({ programme, tranche }: TrancheRow): Narrowing => {
    const at = writeTranche(tranche.tranche);
    const isOn = prog === programme.programme && tahap === at;
    return {
      what: t("row", { name: programme.name, tranche: tranche.tranche }), isOn,
      go: () => void navigate({ search: (now) => ({ ...now, prog: isOn ? undefined : programme.programme, tahap: isOn ? undefined : at }), resetScroll: false }),
    };
  };
  const marks = new Map<string, Mark>(
    rows.flatMap((row) =>
      series.map(({ key, name }) => [
        markOf(row, key),
        {
          label: `${t("row", { name: row.programme.name, tranche: row.tranche.tranche })}: ${name}`, families: row.tranche.families[key] ?? 0, narrow: [narrowTo(row)], listPermission: "payments.read",
          openList: () => void navigate({ to: "/data/penyaluran/keluarga", search: paidFamiliesSearch({ period, programme: row.programme.programme, tranche: row.tranche.tranche, state: key }) }),
        },
      ] satisfies [string, Mark]),
    ),
  );
  return <ScenePicture label={label} draw={(width) => stackedBars({ series: [...series], bars, scale: "share" }, { width })} marks={marks} chosen={chosenOf(marks)} />;
}

