import { findOrganisations } from "@sinergi/domain/organisations/find-organisations";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { DirectoryAnswer } from "@sinergi/api/organisations/organisations.schema";
import { AddOrganisationButton } from "#features/organisations/add-organisation-button";
import { findable, orderOrganisations } from "#features/organisations/directory-order";
import { OrganisationFilters } from "#features/organisations/organisation-filters";
import { OrganisationTable } from "#features/organisations/organisation-table";
import { TakeDirectory } from "#features/organisations/take-directory";
import { TeamGroupsButton } from "#features/organisations/team-groups-button";
import { useOrganisationBadges } from "#features/organisations/use-organisation-badges";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { organisationOrder, wantedIn } from "#urls/organisations.url";

const route = getRouteApi("/frame/organisasi");

/** Who is there: offices, vertical agencies and partners, their seat in the TKPK and whom to call. */
export function OrganisationsPage() {
  const t = useTranslations("organisations");
  const navigate = route.useNavigate();
  const query = useQuery(trpc.organisations.list.queryOptions({}, { placeholderData: keepPreviousData }));
  const badges = useOrganisationBadges(query.data?.teamGroups ?? []);
  const clear = () => void navigate({ search: {} });
  return (
    <Page title={t("title")} intro={t("intro")} actions={query.data && <Acts answer={query.data} />} badges={<FilterBadges badges={badges} clear={clear} />}>
      <OrganisationFilters teamGroups={query.data?.teamGroups ?? []} />
      <Loaded query={query} height={560}>
        {(answer) => <Directory answer={answer} narrowed={badges.length > 0} clear={clear} />}
      </Loaded>
    </Page>
  );
}

function useShown(answer: DirectoryAnswer) {
  const search = route.useSearch();
  return orderOrganisations(findOrganisations(answer.rows.map(findable), wantedIn(search)), organisationOrder(search));
}

function Acts({ answer }: { readonly answer: DirectoryAnswer }) {
  const rows = useShown(answer);
  return (
    <>
      <TakeDirectory rows={rows} teamGroups={answer.teamGroups} />
      {answer.mayEdit && (
        <>
          <TeamGroupsButton teamGroups={answer.teamGroups} />
          <AddOrganisationButton />
        </>
      )}
    </>
  );
}

interface DirectoryProps {
  readonly answer: DirectoryAnswer;
  readonly narrowed: boolean;
  readonly clear: () => void;
}

function Directory({ answer, narrowed, clear }: DirectoryProps) {
  const t = useTranslations("organisations");
  const rows = useShown(answer);
  const seated = rows.filter(({ held }) => held !== null).length;
  return (
    <Card title={t("list")} finding={t("found", { count: rows.length, seated })}>
      <OrganisationTable rows={rows} teamGroups={answer.teamGroups} narrowed={narrowed} clear={clear} />
    </Card>
  );
}
