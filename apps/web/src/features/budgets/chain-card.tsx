import type { ChainAnswer } from "@sinergi/api/budgets/budgets.schema";
import { LATER_DOCUMENTS, type LaterDocument } from "@sinergi/domain/budgets/vocabulary";
import { CHAIN_VERDICTS } from "@sinergi/domain/budgets/match-documents";
import { hasWords, sortRows } from "@sinergi/domain/lists/find-rows";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { MatchButton } from "#features/budgets/match-button";
import { TableExport } from "#features/budgets/table-export";
import { useBudgetWords } from "#features/budgets/use-budget-words";
import { useFormats } from "#lib/i18n";
import { nextOrder, orderAsked } from "#lib/list-page";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import links from "#ui/number-link.module.css";
import { SearchWords } from "#ui/search-words";
import { readChainMark, writeChainMark } from "#urls/budgets.url";
import classes from "./budgets.module.css";

const route = getRouteApi("/frame/perencanaan/anggaran/dokumen");
type Row = ChainAnswer["rows"][number];
const ORDERS = ["activity", "rat", ...LATER_DOCUMENTS] as const;
const ceilingIn = (document: LaterDocument) => (row: Row) => row.steps.find((step) => step.document === document)?.content?.ceilingIdr ?? null;
/** Documents go by the ceiling they give the row. */
const KEYS = { activity: ({ content }: Row) => content.activity, rat: ({ content }: Row) => content.ceilingIdr, RKPD: ceilingIn("RKPD"), DPA: ceilingIn("DPA") } as const;

/** Every row of the plan beside what RKPD and DPA have for it; each count opens its rows. */
export function ChainCard({ chain }: { readonly chain: ChainAnswer }) {
  const t = useTranslations("budgets.chain");
  const formats = useFormats();
  const { nilai, cari, urut } = route.useSearch();
  const navigate = route.useNavigate();
  const mark = readChainMark(nilai);
  const marked = mark ? chain.rows.filter(({ steps }) => steps.some(({ document, verdict }) => document === mark.document && verdict === mark.verdict)) : chain.rows;
  const found = marked.filter(({ content, agencyName }) => hasWords([content.activity, agencyName], cari));
  const order = orderAsked(urut, ORDERS);
  const rows = sortRows(found, order, { keys: KEYS, otherwise: (a, b) => found.indexOf(a) - found.indexOf(b) });
  const change = (part: { readonly cari?: string | undefined; readonly urut?: string | undefined }) => void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  const { value, kept, rows: all } = chain.consistency;
  const badges = mark ? [{ key: "nilai", text: t(`named.${mark.verdict}`, { document: mark.document }), remove: () => void navigate({ search: (now) => ({ ...now, nilai: undefined }) }) }] : [];
  return (
    <Card title={t("title")} finding={value === null ? t("oneMissing") : t("finding", { share: formats.percent(value), kept: formats.count(kept), rows: formats.count(all) })} note={t("note")} actions={<ChainExport chain={chain} rows={rows} />}>
      <Counts chain={chain} />
      <div className={`${choices.choices} ${classes.above}`} data-screen-only>
        <SearchWords label={t("search")} words={cari} look={(words) => change({ cari: words })} />
      </div>
      <FilterBadges badges={badges} clear={() => void navigate({ search: (now) => ({ ...now, nilai: undefined }) })} />
      <div data-total={rows.length}>
        {rows.length === 0 ? <EmptyState text={t("noRows")} /> : <DataTable caption={t("title")} columns={useColumns(chain)} rows={rows} rowKey={({ id }) => id} sorting={{ key: order.sort ?? "", descending: order.descending, change: (key) => change({ urut: nextOrder(order, key) }) }} />}
      </div>
    </Card>
  );
}

/** A line per row: what was planned, and what each later document has for it. */
function ChainExport({ chain: { year, documents }, rows }: { readonly chain: ChainAnswer; readonly rows: readonly Row[] }) {
  const t = useTranslations("budgets.chain");
  const fields = useTranslations("budgets.fields");
  const present = LATER_DOCUMENTS.filter((document) => documents.some((one) => one.document === document));
  const number = (header: string) => ({ header, kind: "number" as const });
  const text = (header: string) => ({ header, kind: "text" as const });
  return (
    <TableExport
      name={`rantai-anggaran-${year}`}
      title={`${t("title")} ${year}`}
      columns={[
        text(fields("activity")), text(fields("agency")), number(`RAT ${fields("ceilingIdr")}`), number(`RAT ${fields("targetQuantity")}`),
        ...present.flatMap((document) => [text(document), number(`${document} ${fields("ceilingIdr")}`), number(`${document} ${fields("targetQuantity")}`)]),
      ]}
      rows={rows.map(({ content, agencyName, steps }) => [
        content.activity, agencyName, content.ceilingIdr, content.targetQuantity,
        ...present.flatMap((document) => {
          const step = steps.find((one) => one.document === document);
          return [step ? t(`verdicts.${step.verdict}`) : null, step?.content?.ceilingIdr ?? null, step?.content?.targetQuantity ?? null];
        }),
      ])}
    />
  );
}

function Counts({ chain: { consistency } }: { readonly chain: ChainAnswer }) {
  const t = useTranslations("budgets.chain");
  const formats = useFormats();
  return (
    <dl className={classes.verdicts}>
      {consistency.documents.flatMap(({ document, counts }) =>
        CHAIN_VERDICTS.map((verdict) => (
          <div key={`${document}${verdict}`}>
            <dt>{t(`named.${verdict}`, { document })}</dt>
            <dd>
              <Link to="/perencanaan/anggaran/dokumen" search={(now) => ({ ...now, nilai: writeChainMark({ document, verdict }) })} className={links.link}>
                {formats.count(counts[verdict])}
              </Link>
            </dd>
          </div>
        )),
      )}
    </dl>
  );
}

function useColumns({ documents }: ChainAnswer): readonly Column<Row>[] {
  const t = useTranslations("budgets.chain");
  const fields = useTranslations("budgets.fields");
  const formats = useFormats();
  const words = useBudgetWords();
  const present = LATER_DOCUMENTS.filter((document) => documents.some((one) => one.document === document));
  return [
    {
      key: "activity",
      header: fields("activity"),
      sortable: true,
      cell: ({ id, content, agencyName }) => (
        <div className={classes.activity}>
          <Link to="/perencanaan/anggaran/$rowId" params={{ rowId: id }} className={links.link}>
            {content.activity}
          </Link>
          <div className={classes.sub}>{agencyName}</div>
        </div>
      ),
    },
    {
      key: "rat",
      header: t("plan"),
      numeric: true,
      sortable: true,
      cell: ({ content }) => (
        <>
          {formats.rupiah(content.ceilingIdr)}
          <div className={classes.sub}>{words.target(content)}</div>
        </>
      ),
    },
    ...present.map((document) => ({ key: document, header: document, sortable: true, cell: (row: Row) => <StepCell row={row} document={document} /> })),
  ];
}

function StepCell({ row, document }: { readonly row: Row; readonly document: LaterDocument }) {
  const t = useTranslations("budgets.chain");
  const formats = useFormats();
  const words = useBudgetWords();
  const step = row.steps.find((one) => one.document === document);
  if (!step) return "–";
  return (
    <>
      <span className={classes.state} data-state={step.verdict === "same" ? "onTrack" : step.verdict === "changed" ? "none" : "behind"}>
        {t(`verdicts.${step.verdict}`)}
      </span>
      {step.content && (
        <div className={classes.sub}>
          {formats.rupiah(step.content.ceilingIdr)} · {words.target(step.content)}
          {step.parts.length > 0 && ` · ${formats.list(step.parts.map((part) => t(`parts.${part}`)))}`}
        </div>
      )}
      {row.mayWrite && <MatchButton row={row} step={step} />}
    </>
  );
}
