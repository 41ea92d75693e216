import type { ProgrammeDetail } from "@sinergi/api/programmes/definitions.schema";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ChangesCard } from "#features/programmes/changes-card";
import { FactsCard } from "#features/programmes/facts-card";
import { NumbersCard } from "#features/programmes/numbers-card";
import { ProgrammeActs } from "#features/programmes/programme-acts";
import { ProposalsCard } from "#features/programmes/proposals-card";
import { RelationsCard } from "#features/programmes/relations-card";
import { YearsCard } from "#features/programmes/years-card";
import { hasCode } from "#lib/refusal-words";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import { ErrorState } from "#ui/error-state";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";

const route = getRouteApi("/frame/program/$code");

/** One programme: whom it reaches today, its rule year by year, what it goes with, and how it came to be so. */
export function ProgrammePage() {
  const t = useTranslations("programmes");
  const { code } = route.useParams();
  const query = useQuery(trpc.programmes.detail.queryOptions({ code }));
  const back = <Link to="/program">{t("back")}</Link>;
  if (hasCode(query.error, "programme_not_found")) {
    return (
      <Page title={t("title")} intro={back}>
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      </Page>
    );
  }
  return (
    <Page title={query.data?.standing.programme.name ?? code} intro={back} actions={query.data && <ProgrammeActs detail={query.data} />}>
      <Loaded query={query} height={720}>
        {(detail) => <Cards detail={detail} />}
      </Loaded>
    </Page>
  );
}

function Cards({ detail }: { readonly detail: ProgrammeDetail }) {
  const maySeeFigures = useMay("figures.read");
  const maySeeProposals = useMay("programmes.write");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      {maySeeProposals && <ProposalsCard code={detail.standing.programme.code} search={search} narrow={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false })} />}
      {maySeeFigures && <NumbersCard detail={detail} />}
      <FactsCard detail={detail} />
      <YearsCard detail={detail} />
      <RelationsCard detail={detail} />
      <ChangesCard detail={detail} />
    </>
  );
}
