import type { TrendAnswer, TrendPoint } from "@sinergi/api/trends/trends.schema";
import { Button } from "@mantine/core";
import type { Quarter } from "@sinergi/domain/time/quarter";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useTrendWords } from "#features/trends/use-trend-words";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { useMay, useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import links from "#ui/number-link.module.css";
import classes from "./trends.module.css";

/** The quarters that are kept, when they were frozen and from which data; those that may still be. */
export function QuartersCard({ answer }: { readonly answer: TrendAnswer }) {
  const t = useTranslations("trends.quarters");
  const kept = answer.points.filter(({ ref }) => ref !== null).toReversed();
  const columns = useColumns();
  return (
    <Card title={t("title")} note={t("note")}>
      {kept.length === 0 ? <EmptyState text={t("none")} /> : <DataTable caption={t("title")} columns={columns} rows={kept} rowKey={({ on }) => on} />}
      <OpenQuarters open={answer.open} />
    </Card>
  );
}

function useColumns(): readonly Column<TrendPoint>[] {
  const t = useTranslations("trends.quarters");
  const trends = useTranslations("trends");
  const formats = useFormats();
  const words = useTrendWords();
  const { regency } = useSession();
  return [
    { key: "quarter", header: t("quarter"), cell: (point) => words.when(point) },
    { key: "on", header: t("on"), cell: ({ on }) => formats.day(on) },
    { key: "data", header: t("data"), cell: ({ dataset }) => (dataset ? trends("dataset", { source: dataset.source, day: formats.day(dataset.asOf) }) : "–") },
    { key: "families", header: t("families"), numeric: true, cell: ({ values }) => formats.count((values.families).value) },
    { key: "frozenAt", header: t("frozenAt"), cell: ({ frozenAt }) => (frozenAt === null ? "–" : formats.moment(frozenAt, regency.timeZone)) },
    {
      key: "compare", header: t("open"),
      cell: ({ ref }) => (ref === null ? "–" : <Link to="/analisis/banding" search={{ apa: "potret", tgl: ref }} className={links.link}>{t("compare")}</Link>),
    },
  ];
}

/** Past quarters whose data came only later: frozen by hand, from the data as they stand now. */
function OpenQuarters({ open }: { readonly open: readonly Quarter[] }) {
  const t = useTranslations("trends");
  const refusal = useRefusalWords();
  const words = useTrendWords();
  const mayKeep = useMay("series.write");
  const queryClient = useQueryClient();
  const keep = useMutation(trpc.trends.keepQuarter.mutationOptions({ onSettled: () => queryClient.invalidateQueries(trpc.trends.pathFilter()) }));
  if (!mayKeep || open.length === 0) return null;
  return (
    <div className={classes.open} data-screen-only>
      <p>{t("quarters.openHint")}</p>
      <div className={classes.buttons}>
        {open.map((quarter) => (
          <Button key={quarter} variant="default" size="sm" loading={keep.isPending && keep.variables.quarter === quarter} disabled={keep.isPending} onClick={() => keep.mutate({ opId: newOperationId(), quarter })}>
            {t("quarters.keep", { quarter: words.when({ quarter, ref: "", on: "" }) })}
          </Button>
        ))}
      </div>
      {keep.error && <p role="alert">{refusal(keep.error)}</p>}
    </div>
  );
}
