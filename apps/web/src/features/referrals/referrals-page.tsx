import type { ReferralsAnswer } from "@sinergi/api/referrals/referrals.schema";
import { Button } from "@mantine/core";
import { LONG_WAIT_DAYS } from "@sinergi/domain/referrals/vocabulary";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { referralFilter, referralOrder } from "#features/referrals/find-referrals";
import { OwnersButton } from "#features/referrals/owners-button";
import { ReferralFilters } from "#features/referrals/referral-filters";
import { ReferralTable } from "#features/referrals/referral-table";
import { TakeReferrals } from "#features/referrals/take-referrals";
import { useReferralBadges } from "#features/referrals/use-referral-badges";
import { WaitingCard } from "#features/referrals/waiting-card";
import { wholeList } from "#lib/list-page";
import { queryClient } from "#lib/query-client";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { Pager } from "#ui/pager";
import { useNamed } from "#ui/search-name";
import { pageKey, pageOf } from "#urls/codes";

const route = getRouteApi("/frame/rujukan");

/** Needs that facilitators found, at the offices that own the answer: who has waited how long, and what came of it. */
export function ReferralsPage() {
  const t = useTranslations("referrals");
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const { user } = useSession();
  const named = useNamed(() => void navigate({ search: (now) => ({ ...now, hal: undefined }), replace: true, resetScroll: false }));
  const asked = { filter: referralFilter(search, named.named), ...referralOrder(search) };
  const query = useQuery(trpc.referrals.list.queryOptions({ ...asked, page: pageOf(search.hal) }, { placeholderData: keepPreviousData }));
  const badges = [...named.badges, ...useReferralBadges(query.data?.choices)];
  const total = query.data?.total ?? 0;
  const loadAll = async () => (await queryClient.fetchQuery(trpc.referrals.list.queryOptions({ ...asked, ...wholeList(total) }))).rows;
  const clear = () => {
    named.forget();
    void navigate({ search: {} });
  };
  return (
    <Page
      title={t("title")}
      intro={user.agency === null ? t("intro") : t("introOwn", { name: user.agency.name })}
      badges={<FilterBadges badges={badges} clear={clear} />}
      actions={
        <>
          <TakeReferrals count={total} load={loadAll} badges={badges} />
          <OwnersButton />
        </>
      }
    >
      <ReferralFilters offered={query.data?.choices} field={named.field} look={named.look} />
      <Loaded query={query} height={560}>
        {(answer: ReferralsAnswer) => (
          <>
            <WaitingCard answer={answer} badges={badges} />
            <Listed answer={answer} narrowed={badges.length > 0} clear={clear} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Listed({ answer, narrowed, clear }: { readonly answer: ReferralsAnswer; readonly narrowed: boolean; readonly clear: () => void }) {
  const t = useTranslations("referrals");
  const navigate = route.useNavigate();
  const { rows, total, open, long, page, pageSize } = answer;
  return (
    <Card title={t("list")} finding={total === 0 ? null : t("found", { count: total, open, long, days: LONG_WAIT_DAYS })}>
      {total === 0 ? (
        <EmptyState text={t(narrowed ? "noneForFilter" : "none")}>
          {narrowed && (
            <Button variant="default" onClick={clear}>
              {t("clear")}
            </Button>
          )}
        </EmptyState>
      ) : (
        <>
          <ReferralTable rows={rows} />
          <Pager page={page} pageSize={pageSize} total={total} go={(to) => void navigate({ search: (now) => ({ ...now, hal: pageKey(to) }) })} />
        </>
      )}
    </Card>
  );
}
