import type { AgencyAnswer } from "@sinergi/api/agency/agency.schema";
import { NativeSelect } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { AgencyBudgetCard } from "#features/agency/agency-budget-card";
import { AgencyFollowUpsCard } from "#features/agency/agency-follow-ups-card";
import { AgencyReferralsCard } from "#features/agency/agency-referrals-card";
import { ProgrammeGlance } from "#features/agency/programme-glance";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import { NotImported } from "#ui/not-imported";
import { Page } from "#ui/page";
import classes from "./agency.module.css";

const route = getRouteApi("/frame/opd");

/** One column that a head reads on a phone in a meeting; nothing has to be set first. */
export function AgencyPage() {
  const t = useTranslations("agency");
  const { opd } = route.useSearch();
  const query = useQuery(trpc.agency.overview.queryOptions({ agency: opd }, { placeholderData: keepPreviousData }));
  return (
    <div className={classes.column}>
      <Page title={t("title")} intro={query.data?.agency.name} snapshot={query.data?.snapshot}>
        <AgencyChoice answer={query.data} />
        <Loaded query={query} height={520}>
          {(answer) => (
            <>
              {answer.followUps && <AgencyFollowUpsCard followUps={answer.followUps} agency={answer.agency.code} />}
              {answer.referrals && answer.referrals.open + answer.referrals.answered > 0 && <AgencyReferralsCard referrals={answer.referrals} />}
              {answer.snapshot.dataset ? <AgencyCards answer={answer} /> : <NotImported />}
            </>
          )}
        </Loaded>
      </Page>
    </div>
  );
}

/** Whoever belongs to no agency looks at any of them. */
function AgencyChoice({ answer }: { readonly answer: AgencyAnswer | undefined }) {
  const t = useTranslations("agency");
  const navigate = route.useNavigate();
  const { user } = useSession();
  if (!answer || user.agency !== null) return null;
  return (
    <div className={choices.choices} data-screen-only>
      <NativeSelect
        className={classes.choice ?? ""}
        label={t("choose")}
        value={answer.agency.code}
        onChange={(event) => void navigate({ search: { opd: event.currentTarget.value } })}
        data={answer.choices.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </div>
  );
}

function AgencyCards({ answer }: { readonly answer: AgencyAnswer }) {
  return (
    <>
      <AgencyProgrammes answer={answer} />
      {answer.budget && <AgencyBudgetCard budget={answer.budget} agency={answer.agency.code} />}
    </>
  );
}

function AgencyProgrammes({ answer }: { readonly answer: AgencyAnswer }) {
  const t = useTranslations("agency.programmes");
  const missed = answer.programmes.reduce((most, one) => (one.missed > (most?.missed ?? 0) ? one : most), answer.programmes[0]);
  return (
    <Card title={t("title")} finding={missed && missed.missed > 0 ? t("finding", { name: missed.name }) : null} note={t("note")}>
      {answer.programmes.length === 0 ? (
        <EmptyState text={t("none")} />
      ) : (
        <ul className={classes.programmes}>
          {answer.programmes.map((programme) => (
            <ProgrammeGlance key={programme.code} programme={programme} />
          ))}
        </ul>
      )}
    </Card>
  );
}
