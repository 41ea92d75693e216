import type { ReferralAnswer, ReferralsAnswer } from "@sinergi/api/referrals/referrals.schema";
import { Button } from "@mantine/core";
import { isOpenReferral } from "@sinergi/domain/referrals/vocabulary";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { findReferrals } from "#features/referrals/find-referrals";
import { OwnersButton } from "#features/referrals/owners-button";
import { ReferralFilters } from "#features/referrals/referral-filters";
import { ReferralTable } from "#features/referrals/referral-table";
import { TakeReferrals } from "#features/referrals/take-referrals";
import { useReferralBadges } from "#features/referrals/use-referral-badges";
import { LONG_WAIT_DAYS } from "#features/referrals/use-referral-words";
import { WaitingCard } from "#features/referrals/waiting-card";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";

const route = getRouteApi("/frame/rujukan");

/** Needs that facilitators found, at the offices that own the answer: who has waited how long, and what came of it. */
export function ReferralsPage() {
  const t = useTranslations("referrals");
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const { user } = useSession();
  const query = useQuery(trpc.referrals.list.queryOptions(undefined, { placeholderData: keepPreviousData }));
  const badges = useReferralBadges(query.data?.rows ?? []);
  const clear = () => void navigate({ search: {} });
  const rows = findReferrals(query.data?.rows ?? [], search);
  return (
    <Page
      title={t("title")}
      intro={user.agency === null ? t("intro") : t("introOwn", { name: user.agency.name })}
      badges={<FilterBadges badges={badges} clear={clear} />}
      actions={
        <>
          <TakeReferrals rows={rows} badges={badges} />
          <OwnersButton />
        </>
      }
    >
      <ReferralFilters rows={query.data?.rows ?? []} />
      <Loaded query={query} height={560}>
        {(answer: ReferralsAnswer) => (
          <>
            <WaitingCard answer={answer} rows={rows} badges={badges} />
            <Listed rows={rows} narrowed={badges.length > 0} clear={clear} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Listed({ rows, narrowed, clear }: { readonly rows: readonly ReferralAnswer[]; readonly narrowed: boolean; readonly clear: () => void }) {
  const t = useTranslations("referrals");
  const open = rows.filter(({ state }) => isOpenReferral(state));
  const long = open.filter(({ days }) => days >= LONG_WAIT_DAYS).length;
  return (
    <Card title={t("list")} finding={rows.length === 0 ? null : t("found", { count: rows.length, open: open.length, long, days: LONG_WAIT_DAYS })}>
      {rows.length === 0 ? (
        <EmptyState text={t(narrowed ? "noneForFilter" : "none")}>
          {narrowed && (
            <Button variant="default" onClick={clear}>
              {t("clear")}
            </Button>
          )}
        </EmptyState>
      ) : (
        <ReferralTable rows={rows} />
      )}
    </Card>
  );
}
