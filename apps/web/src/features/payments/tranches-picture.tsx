import { ACCENT, INK, LATE, PAPER, PRODUCTION } from "@sinergi/charts/palette";
import { stackedBars } from "@sinergi/charts/stacked-bars";
import { useTranslations } from "use-intl";
import { ScenePicture } from "#charts/scene-picture";
import type { TrancheRow } from "#features/payments/tranche-rows";
import { useFormats } from "#lib/i18n";
import { EmptyState } from "#ui/empty-state";

const NO_MARKS = new Map<string, never>();

/** Of each tranche with a list: families enrolled and paid, enrolled and not paid, paid and not enrolled. */
export function TranchesPicture({ rows, label }: { readonly rows: readonly TrancheRow[]; readonly label: string }) {
  const t = useTranslations("payments.tranches");
  const formats = useFormats();
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
    segments: series.map(({ key }) => ({ series: key, value: tranche.families[key] ?? 0, text: formats.count(tranche.families[key] ?? 0), mark: `${programme.programme} ${tranche.tranche} ${key}` })),
    end: formats.rupiah(tranche.lines?.paidIdr ?? null),
    apart: at > 0 && rows[at - 1]?.programme !== programme,
  }));
  return <ScenePicture label={label} draw={(width) => stackedBars({ series: [...series], bars, scale: "share" }, { width })} marks={NO_MARKS} />;
}

