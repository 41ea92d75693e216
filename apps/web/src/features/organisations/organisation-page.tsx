import type { OrganisationDetail } from "@sinergi/api/organisations/organisations.schema";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { FactsCard } from "#features/organisations/facts-card";
import { HistoryCard } from "#features/organisations/history-card";
import { NamesCard } from "#features/organisations/names-card";
import { OwnedCard } from "#features/organisations/owned-card";
import { PeopleCard } from "#features/organisations/people-card";
import { SeatsCard } from "#features/organisations/seats-card";
import { useLocalName } from "#features/organisations/use-local-name";
import { hasCode } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import { ErrorState } from "#ui/error-state";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";

const route = getRouteApi("/frame/organisasi/$code");

/** One organisation: what it is called and was called, its seat, whom to call, what it owns and what was changed. */
export function OrganisationPage() {
  const t = useTranslations("organisations");
  const localName = useLocalName();
  const { code } = route.useParams();
  const query = useQuery(trpc.organisations.detail.queryOptions({ code }));
  const back = <Link to="/organisasi">{t("back")}</Link>;
  if (hasCode(query.error, "organisation_not_found") || hasCode(query.error, "BAD_REQUEST")) {
    return (
      <Page title={t("title")} intro={back}>
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      </Page>
    );
  }
  return (
    <Page title={query.data ? localName(query.data.organisation) : t("title")} intro={back}>
      <Loaded query={query} height={640}>
        {(detail) => <Cards detail={detail} />}
      </Loaded>
    </Page>
  );
}

function Cards({ detail }: { readonly detail: OrganisationDetail }) {
  return (
    <>
      <FactsCard detail={detail} />
      <PeopleCard detail={detail} />
      <SeatsCard detail={detail} />
      <OwnedCard detail={detail} />
      <NamesCard detail={detail} />
      {detail.history !== null && <HistoryCard history={detail.history} code={detail.organisation.code} />}
    </>
  );
}
