import type { BudgetOverview } from "@sinergi/api/budgets/budgets.schema";
import type { BudgetFilter } from "@sinergi/api/budgets/budgets.schema";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { BringIcon } from "#ui/bring-to-meeting";
import links from "#ui/number-link.module.css";
import { writeBudgetFilter } from "#urls/budgets.url";
import classes from "./budgets.module.css";

interface FindingsProps {
  readonly overview: BudgetOverview;
}

/** What the plan says in five sentences, each with the rows behind it. */
export function BudgetFindings({ overview }: FindingsProps) {
  const t = useTranslations("budgets.findings");
  return (
    <section className={classes.findings} aria-label={t("label")}>
      <AbsorptionFinding overview={overview} />
      <BehindFinding overview={overview} />
      <BalanceFinding overview={overview} />
      <AlignmentFinding overview={overview} />
      <ConsistencyFinding overview={overview} />
    </section>
  );
}

interface FindingProps {
  readonly name: string;
  readonly finding: string;
  readonly number: string;
  /** What of the plan it is, to be measured again. */
  readonly measure: "absorption" | "behind" | "livelihoodShare" | "alignment" | "consistency";
  readonly overview: BudgetOverview;
  readonly children: ReactNode;
}

function Finding({ name, finding, number, measure, overview: { year, agency }, children }: FindingProps) {
  const t = useTranslations("budgets.findings.brought");
  const row = agency === null ? t("row", { year }) : t("rowOwn", { year, agency: agency.name });
  return (
    <article className={classes.finding} data-finding={name}>
      <h2 className={classes.sentence}>{finding}</h2>
      <div className={classes.numberLine}>
        <p className={classes.number}>{number}</p>
        <BringIcon name={t(measure)} offer={() => ({ title: finding, choices: [{ key: measure, row, column: t(measure), shown: number, figure: { kind: "budget", measure, year, agency: agency?.code ?? null } }] })} />
      </div>
      <p className={classes.of}>{children}</p>
    </article>
  );
}

/** The rows behind a number, on this very screen. */
function RowsLink({ filter, year, children }: { readonly filter: BudgetFilter; readonly year: string; readonly children: ReactNode }) {
  return (
    <Link to="/perencanaan/anggaran" search={writeBudgetFilter(filter, year)} hash="baris" className={links.link}>
      {children}
    </Link>
  );
}

function AbsorptionFinding({ overview }: FindingsProps) {
  const { absorption, grants, quarter, year } = overview;
  const t = useTranslations("budgets.findings");
  const formats = useFormats();
  const planned = quarter / 4;
  const kind = absorption.value === null ? "none" : absorption.value >= planned - 0.1 ? "good" : "low";
  return (
    <Finding name="absorption" measure="absorption" overview={overview} finding={t(`absorption.${kind}`, { quarter })} number={formats.percent(absorption.value)}>
      {t.rich("absorption.of", {
        spent: formats.rupiah(grants.spentIdr), ceiling: formats.rupiah(grants.ceilingIdr), reported: formats.count(grants.reported), rows: formats.count(grants.rows),
        link: (text) => <RowsLink filter={{ benefit: "grant" }} year={year}>{text}</RowsLink>,
      })}
    </Finding>
  );
}

function BehindFinding({ overview }: FindingsProps) {
  const { progress, quarter, year } = overview;
  const t = useTranslations("budgets.findings");
  const formats = useFormats();
  return (
    <Finding name="behind" measure="behind" overview={overview} finding={t("behind.finding", { count: progress.behind, quarter })} number={formats.count(progress.behind)}>
      {t.rich("behind.of", {
        behind: formats.count(progress.behind), silent: formats.count(progress.unreported),
        late: (text) => <RowsLink filter={{ progress: "behind" }} year={year}>{text}</RowsLink>,
        mute: (text) => <RowsLink filter={{ progress: "unreported" }} year={year}>{text}</RowsLink>,
      })}
    </Finding>
  );
}

function BalanceFinding({ overview }: FindingsProps) {
  const { balance, year } = overview;
  const t = useTranslations("budgets.findings");
  const formats = useFormats();
  const share = balance.livelihoodShare;
  const kind = share === null ? "none" : share > 0.6 ? "livelihood" : share < 0.4 ? "production" : "even";
  const number = share === null ? "–" : `${formats.wholePercent(share)} : ${formats.wholePercent(1 - share)}`;
  return (
    <Finding name="balance" measure="livelihoodShare" overview={overview} finding={t(`balance.${kind}`)} number={number}>
      {t.rich("balance.of", {
        livelihood: formats.rupiah(balance.livelihoodIdr), production: formats.rupiah(balance.productionIdr), loans: formats.rupiah(balance.loansIdr),
        left: (text) => <RowsLink filter={{ side: "LIVELIHOOD", benefit: "grant" }} year={year}>{text}</RowsLink>,
        right: (text) => <RowsLink filter={{ side: "PRODUCTION", benefit: "grant" }} year={year}>{text}</RowsLink>,
        loan: (text) => <RowsLink filter={{ benefit: "loan" }} year={year}>{text}</RowsLink>,
      })}
    </Finding>
  );
}

function AlignmentFinding({ overview }: FindingsProps) {
  const { alignment, year } = overview;
  const t = useTranslations("budgets.findings");
  const formats = useFormats();
  const kind = alignment.value === null ? "none" : alignment.value >= 0.85 ? "good" : alignment.value >= 0.7 ? "fair" : "low";
  return (
    <Finding name="alignment" measure="alignment" overview={overview} finding={t(`alignment.${kind}`)} number={formats.decimal(alignment.value)}>
      {t.rich("alignment.of", {
        rows: formats.count(alignment.withPlaceRows), everywhere: formats.count(alignment.withoutPlaceRows), money: formats.rupiah(alignment.withoutPlaceIdr),
        link: (text) => <RowsLink filter={{ area: "none", benefit: "grant" }} year={year}>{text}</RowsLink>,
      })}
    </Finding>
  );
}

function ConsistencyFinding({ overview }: FindingsProps) {
  const { consistency, year } = overview;
  const t = useTranslations("budgets.findings");
  const formats = useFormats();
  const kind = consistency.value === null ? "none" : consistency.value >= 0.8 ? "good" : "low";
  return (
    <Finding name="consistency" measure="consistency" overview={overview} finding={t(`consistency.${kind}`)} number={formats.percent(consistency.value)}>
      {consistency.value === null
        ? t("consistency.missing")
        : t.rich("consistency.of", {
            kept: formats.count(consistency.kept), rows: formats.count(consistency.rows), lost: formats.count(consistency.rows - consistency.kept),
            same: (text) => <RowsLink filter={{ kept: true }} year={year}>{text}</RowsLink>,
            other: (text) => <RowsLink filter={{ kept: false }} year={year}>{text}</RowsLink>,
          })}
    </Finding>
  );
}
