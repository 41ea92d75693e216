import type { FamilyAnswer } from "@sinergi/api/families/families.schema";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { DecileHistoryCard } from "#features/families/decile-history-card";
import { EnrolmentHistoryCard } from "#features/families/enrolment-history-card";
import { EnrolmentsCard } from "#features/families/enrolments-card";
import { FamilyEventsCard } from "#features/families/family-events-card";
import { FamilyFacts } from "#features/families/family-facts";
import { FamilyProblemsCard } from "#features/families/family-problems-card";
import { HousingCard } from "#features/families/housing-card";
import { MembersCard } from "#features/families/members-card";
import { PaymentsCard } from "#features/families/payments-card";
import { ProgrammeStripCard } from "#features/families/programme-strip-card";
import { ProgrammesCard } from "#features/families/programmes-card";
import { VisitsCard } from "#features/families/visits-card";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import classes from "./families.module.css";

const route = getRouteApi("/frame/analisis/keluarga/$familyId");

/** One family, as its source and the programmes know it. */
export function FamilyPage() {
  const t = useTranslations("family");
  const { familyId } = route.useParams();
  const search = route.useSearch();
  const query = useQuery(trpc.families.detail.queryOptions({ familyId }));
  const head = query.data?.members.find((member) => member.isHead) ?? query.data?.members[0];
  return (
    <Page
      title={head ? t("titleOf", { name: head.name }) : t("title")}
      actions={
        <Link to="/analisis/keluarga" search={search} className={classes.back}>
          <IconArrowLeft size={18} aria-hidden />
          {t("back")}
        </Link>
      }
    >
      <Loaded query={query} height={720}>
        {(family) => <FamilyCards family={family} familyId={familyId} />}
      </Loaded>
    </Page>
  );
}

interface FamilyCardsProps {
  readonly family: FamilyAnswer;
  readonly familyId: string;
}

function FamilyCards({ family, familyId }: FamilyCardsProps) {
  const t = useTranslations("family");
  const history = useQuery(trpc.families.history.queryOptions({ familyId }));
  return (
    <>
      <Card title={t("summary")}>
        <FamilyFacts family={family} familyId={familyId} />
      </Card>
      <Loaded query={history} height={420}>
        {(told) => (
          <>
            <FamilyProblemsCard history={told} village={family.village.code} />
            <DecileHistoryCard history={told} />
          </>
        )}
      </Loaded>
      <ProgrammeStripCard family={family} />
      <ProgrammesCard family={family} />
      <VisitsCard familyId={familyId} />
      <MembersCard family={family} familyId={familyId} />
      {history.data && <FamilyEventsCard history={history.data} />}
      <EnrolmentsCard family={family} familyId={familyId} />
      <PaymentsCard familyId={familyId} />
      <EnrolmentHistoryCard familyId={familyId} />
      <HousingCard family={family} />
    </>
  );
}
