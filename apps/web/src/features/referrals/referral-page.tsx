import type { ReferralDetail } from "@sinergi/api/referrals/referrals.schema";
import { isOpenReferral, referralNumber } from "@sinergi/domain/referrals/vocabulary";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ReferralActs } from "#features/referrals/referral-acts";
import { StateMark } from "#features/referrals/state-mark";
import { useReferralWords } from "#features/referrals/use-referral-words";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { hasCode } from "#lib/refusal-words";
import { useMay, useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { ErrorState } from "#ui/error-state";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import own from "./referrals.module.css";

const route = getRouteApi("/frame/rujukan/$referralId");

/** One referral: the family, what it needs, who answers and since when it waits, with every step. */
export function ReferralPage() {
  const t = useTranslations("referrals");
  const words = useReferralWords();
  const { referralId } = route.useParams();
  const query = useQuery(trpc.referrals.detail.queryOptions({ id: referralId }));
  const back = <Link to="/rujukan">{t("back")}</Link>;
  if (hasCode(query.error, "referral_not_found") || hasCode(query.error, "BAD_REQUEST")) {
    return (
      <Page title={t("one")} intro={back}>
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      </Page>
    );
  }
  const referral = query.data?.referral;
  return (
    <Page title={referral ? `${referralNumber(referral.number)} · ${words.need(referral.need)}` : t("one")} intro={back}>
      <Loaded query={query} height={520}>
        {(detail) => (
          <>
            <About detail={detail} />
            <History detail={detail} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

type Fact = readonly [string, ReactNode];

function About({ detail }: { readonly detail: ReferralDetail }) {
  const t = useTranslations("referrals");
  const words = useReferralWords();
  const { referral } = detail;
  const facts = useFacts(detail);
  const finding = isOpenReferral(referral.state) ? t("findings.open", { days: referral.days, owner: words.owner(referral.owner, referral.ownerName) }) : t(`findings.${referral.state === "SELESAI" ? "done" : "refused"}`, { days: referral.days });
  return (
    <Card title={t("about")} finding={finding}>
      {referral.text !== "" && <p className={own.said}>{referral.text}</p>}
      <dl className={classes.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ReferralActs detail={detail} />
    </Card>
  );
}

function useFacts({ referral }: ReferralDetail): readonly Fact[] {
  const t = useTranslations("referrals");
  const words = useReferralWords();
  const formats = useFormats();
  const places = usePlaces();
  const programmes = useProgrammes();
  const mayFamilies = useMay("families.read");
  const name = referral.headName ?? t("nameless");
  const facts: Fact[] = [
    [t("state"), <StateMark key="state" state={referral.state} />],
    [t("family"), mayFamilies && referral.inScope ? <Link key="family" to="/analisis/keluarga/$familyId" params={{ familyId: referral.familyId }}>{name}</Link> : name],
    [t("address"), [referral.address, places.nameOf(referral.villageCode)].filter((part) => part !== null && part !== "").join(", ")],
    [t("owner"), words.owner(referral.owner, referral.ownerName)],
    [t("sender"), `${referral.sentName}, ${formats.day(referral.sentOn)}`],
    [t("days"), t("daysOf", { days: referral.days })],
  ];
  if (referral.seenAgain > 0) facts.push([t("seenAgain"), t("times", { count: referral.seenAgain })]);
  if (referral.programmeCode !== null) facts.push([t("programme"), programmes.nameOf(referral.programmeCode)]);
  if (referral.closedOn !== null) facts.push([t("closedOn"), formats.day(referral.closedOn)]);
  if (referral.answer !== "") facts.push([t("answer"), <span key="answer" className={own.said}>{referral.answer}</span>]);
  return facts;
}

/** Every step with who, when and why, the newest first; nothing of it is ever taken away. */
function History({ detail: { history } }: { readonly detail: ReferralDetail }) {
  const t = useTranslations("referrals");
  const words = useReferralWords();
  const formats = useFormats();
  const { regency } = useSession();
  const { data: offices } = useQuery(trpc.organisations.list.queryOptions({}));
  const nameOf = (code: string) => words.owner(code, offices?.rows.find((one) => one.code === code)?.name);
  return (
    <Card title={t("history")}>
      <ol className={own.steps}>
        {history.toReversed().map((step) => (
          <li key={step.id}>
            <strong>{step.fromOwner !== null ? t("steps.rerouted", { from: nameOf(step.fromOwner) }) : step.fromState === step.toState ? t("steps.again", { day: formats.day(step.onDay) }) : step.fromState === null ? t("steps.sent") : t(`states.${step.toState}`)}</strong>
            {step.note !== "" && <p className={own.said}>{step.note}</p>}
            <span className={classes.under}>{[step.actorName, formats.moment(step.at, regency.timeZone)].join(" · ")}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
