import { Button, NativeSelect } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { AlignmentCard } from "#features/budgets/alignment-card";
import { BehindCard } from "#features/budgets/behind-card";
import { BudgetFindings } from "#features/budgets/budget-findings";
import { BudgetTableCard } from "#features/budgets/budget-table-card";
import { ConvergenceCard } from "#features/budgets/convergence-card";
import { FamilyCostCard } from "#features/budgets/family-cost-card";
import { PerFamilyCard } from "#features/budgets/per-family-card";
import { QuartersCard } from "#features/budgets/quarters-card";
import { useBudgetBadges } from "#features/budgets/use-budget-badges";
import { trpc } from "#lib/trpc";
import { useMay } from "#lib/session";
import choices from "#ui/choices.module.css";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import links from "#ui/number-link.module.css";
import { Page } from "#ui/page";
import classes from "./budgets.module.css";

const route = getRouteApi("/frame/perencanaan/anggaran");

/** The year's plan in money: what the figures say first, then its rows. */
export function BudgetsPage() {
  const t = useTranslations("budgets");
  const { thn } = route.useSearch();
  const navigate = route.useNavigate();
  const badges = useBudgetBadges();
  const query = useQuery(trpc.budgets.overview.queryOptions({ year: thn }, { placeholderData: keepPreviousData }));
  const overview = query.data;
  return (
    <Page
      title={t("title")}
      intro={overview?.agency ? t("introOwn", { agency: overview.agency.name }) : t("intro")}
      badges={<FilterBadges badges={badges} clear={() => void navigate({ search: { thn } })} />}
      actions={<PageActions year={overview?.year} />}
    >
      {overview && overview.years.length > 1 && <YearChoice years={overview.years} year={overview.year} />}
      <Loaded query={query} height={520}>
        {(answer) =>
          answer.grants.rows + answer.loans.rows + answer.pending === 0 ? (
            <NoPlan year={answer.year} />
          ) : (
            <>
              <BudgetFindings overview={answer} />
              {answer.pending > 0 && <Waiting count={answer.pending} year={answer.year} />}
              <QuartersCard overview={answer} />
              <BehindCard overview={answer} />
              <BudgetTableCard overview={answer} />
              <AlignmentCard overview={answer} />
              <PerFamilyCard overview={answer} />
              <FamilyCostCard year={answer.year} />
              <ConvergenceCard overview={answer} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function PageActions({ year }: { readonly year: string | undefined }) {
  const t = useTranslations("budgets");
  const mayPropose = useMay("budgets.propose");
  return (
    <>
      <Button variant="default" size="sm" renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/perencanaan/anggaran/dokumen" search={{ thn: year }} />}>
        {t("toDocuments")}
      </Button>
      {mayPropose && (
        <Button size="sm" leftSection={<IconPlus size={16} aria-hidden />} renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/perencanaan/anggaran/baru" search={{ thn: year }} />}>
          {t("toNew")}
        </Button>
      )}
    </>
  );
}

function YearChoice({ years, year }: { readonly years: readonly string[]; readonly year: string }) {
  const t = useTranslations("budgets");
  const navigate = route.useNavigate();
  return (
    <div className={choices.choices} data-screen-only>
      <NativeSelect className={choices.choice ?? ""} label={t("year")} value={year} onChange={(event) => void navigate({ search: { thn: event.currentTarget.value } })} data={[...new Set([year, ...years])].toSorted().toReversed()} />
    </div>
  );
}

/** Proposals that somebody must decide on: they count nowhere yet. */
function Waiting({ count, year }: { readonly count: number; readonly year: string }) {
  const t = useTranslations("budgets");
  return (
    <p className={classes.care} data-waiting={count}>
      {t.rich("someWait", {
        count,
        link: (text) => (
          <Link to="/perencanaan/anggaran" search={{ thn: year, usul: "ya" }} hash="baris" className={links.link}>
            {text}
          </Link>
        ),
      })}
    </p>
  );
}

function NoPlan({ year }: { readonly year: string }) {
  const t = useTranslations("budgets");
  const mayPropose = useMay("budgets.propose");
  return (
    <EmptyState text={t("noPlan", { year })}>
      {mayPropose && (
        <Link to="/perencanaan/anggaran/dokumen" search={{ thn: year, lihat: "berkas" }}>
          {t("importPlan")}
        </Link>
      )}
    </EmptyState>
  );
}
