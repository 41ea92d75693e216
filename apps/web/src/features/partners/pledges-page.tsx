import type { PledgesAnswer } from "@sinergi/api/partners/partners.schema";
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { findPledges } from "#features/partners/find-pledges";
import { PledgeFilters } from "#features/partners/pledge-filters";
import { PledgeTable } from "#features/partners/pledge-table";
import { TakePledges } from "#features/partners/take-pledges";
import { usePledgeBadges } from "#features/partners/use-pledge-badges";
import { useMay, useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";

const route = getRouteApi("/frame/mitra/janji");

/** What partners have promised and what became of it: all of them for those who answer, one's own for a partner. */
export function PledgesPage() {
  const t = useTranslations("partners.pledges");
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const { user } = useSession();
  const mayPledge = useMay("pledges.write");
  const query = useQuery(trpc.pledges.list.queryOptions(undefined, { placeholderData: keepPreviousData }));
  const badges = usePledgeBadges(query.data?.rows ?? []);
  const clear = () => void navigate({ search: {} });
  const isPartner = user.role === "PARTNER";
  const actions = (
    <>
      {query.data && <TakePledges rows={findPledges(query.data.rows, search)} badges={badges} />}
      {mayPledge && <Button renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/mitra/janji/baru" />}>{t("new")}</Button>}
    </>
  );
  return (
    <Page title={t("title")} intro={t(isPartner ? "introPartner" : "intro")} actions={actions} badges={<FilterBadges badges={badges} clear={clear} />}>
      <PledgeFilters rows={query.data?.rows ?? []} />
      <Loaded query={query} height={480}>
        {(answer) => <Pledges answer={answer} narrowed={badges.length > 0} clear={clear} />}
      </Loaded>
    </Page>
  );
}

interface PledgesProps {
  readonly answer: PledgesAnswer;
  readonly narrowed: boolean;
  readonly clear: () => void;
}

function Pledges({ answer, narrowed, clear }: PledgesProps) {
  const t = useTranslations("partners.pledges");
  const rows = findPledges(answer.rows, route.useSearch());
  const waiting = rows.filter(({ state }) => state === "SUBMITTED").length;
  return (
    <Card title={t("list")} finding={rows.length === 0 ? null : t("found", { count: rows.length, waiting })}>
      <PledgeTable rows={rows} narrowed={narrowed} clear={clear} />
    </Card>
  );
}
