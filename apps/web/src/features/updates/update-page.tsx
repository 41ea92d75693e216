import type { UpdateDetail } from "@sinergi/api/updates/updates.schema";
import { proposalNumber } from "@sinergi/domain/updates/vocabulary";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { StateMark } from "#features/updates/state-mark";
import { StepList } from "#features/updates/step-list";
import { UpdateActs } from "#features/updates/update-acts";
import { useContentWords } from "#features/updates/use-content-words";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { hasCode } from "#lib/refusal-words";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { ErrorState } from "#ui/error-state";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import own from "./updates.module.css";

const route = getRouteApi("/frame/usulan/$updateId");

/** One proposal: what should stand, where it is, what the ground check and the next version said, and every step. */
export function UpdatePage() {
  const t = useTranslations("updates");
  const { updateId } = route.useParams();
  const query = useQuery(trpc.updates.detail.queryOptions({ id: updateId }));
  const back = <Link to="/usulan">{t("back")}</Link>;
  if (hasCode(query.error, "update_not_found") || hasCode(query.error, "BAD_REQUEST")) {
    return (
      <Page title={t("one")} intro={back}>
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      </Page>
    );
  }
  const update = query.data?.update;
  return (
    <Page title={update ? `${proposalNumber(update.number)} · ${update.subject}` : t("one")} intro={back}>
      <Loaded query={query} height={520}>
        {(detail) => (
          <>
            <About detail={detail} />
            {detail.meeting && <MeetingCard meeting={detail.meeting} />}
            <StepList steps={detail.history} words={(step) => (step.fromState === step.toState ? t("steps.checked") : step.fromState === null ? t("steps.proposed") : t(`states.${step.toState}`))} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function About({ detail }: { readonly detail: UpdateDetail }) {
  const t = useTranslations("updates");
  const { update } = detail;
  const facts = [...useProposed(detail), ...useFound(detail)];
  return (
    <Card title={t("about")} finding={t(`findings.${update.state}`, { days: update.days })}>
      {update.match !== null && <Known familyId={update.match.familyId} foundBy={update.match.foundBy} />}
      {update.content.reason !== "" && <p className={own.said}>{update.content.reason}</p>}
      <dl className={classes.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <UpdateActs detail={detail} />
    </Card>
  );
}

/** A number that is in the registry already: for the secretariat alone to look at. */
function Known({ familyId, foundBy }: { readonly familyId: string; readonly foundBy: "NIK" | "NO_KK" }) {
  const t = useTranslations("updates");
  return (
    <p className={classes.care}>
      {t("knownBy", { number: foundBy === "NIK" ? "NIK" : "No. KK" })} <Link to="/analisis/keluarga/$familyId" params={{ familyId }}>{t("toKnown")}</Link>
    </p>
  );
}

type Fact = readonly [string, ReactNode];

function useProposed({ update }: UpdateDetail): readonly Fact[] {
  const t = useTranslations("updates");
  const words = useContentWords();
  const formats = useFormats();
  const places = usePlaces();
  const mayFamilies = useMay("families.read");
  const facts: Fact[] = [
    [t("state"), <StateMark key="state" state={update.state} />],
    [t("kind"), t(`kinds.${update.kind}`)],
    [t("what"), words(update) || "–"],
    [t("lane"), t(`lanes.${update.lane}`)],
    [t("area"), places.nameOf(update.villageCode)],
    [t("proposedBy"), `${update.proposedName}, ${formats.day(update.proposedOn)}`],
  ];
  if (update.content.address !== undefined) facts.push([t("address"), update.content.address]);
  if (update.content.birthDate !== undefined) facts.push([t("birthDate"), formats.day(update.content.birthDate)]);
  if (update.nik !== null) facts.push(["NIK", update.nik]);
  if (update.noKk !== null) facts.push(["No. KK", update.noKk]);
  if (update.familyId !== null && mayFamilies) facts.push([t("family"), <Link key="family" to="/analisis/keluarga/$familyId" params={{ familyId: update.familyId }}>{t("toFamily")}</Link>]);
  return facts;
}

function useFound({ update }: UpdateDetail): readonly Fact[] {
  const t = useTranslations("updates");
  const formats = useFormats();
  const facts: Fact[] = [];
  if (update.checkName !== null) {
    const result = update.checkResult === null || update.checkedOn === null ? t("checkWaits") : `${t(`checks.${update.checkResult}`)}, ${formats.day(update.checkedOn)}`;
    facts.push([t("groundCheck"), <span key="check">{result}<span className={classes.under}>{[update.checkName, update.checkNote].filter((part) => part !== "").join(" · ")}</span></span>]);
  }
  if (update.answer !== null) facts.push([t("versionSays"), <span key="answer">{t(`verdicts.${update.answer.verdict}`)}<span className={classes.under}>{t("version", { source: update.answer.source, day: formats.day(update.answer.asOf) })}</span></span>]);
  return facts;
}

function MeetingCard({ meeting }: { readonly meeting: NonNullable<UpdateDetail["meeting"]> }) {
  const t = useTranslations("updates.meeting");
  const formats = useFormats();
  const facts: readonly Fact[] = [
    [t("heldOn"), formats.day(meeting.heldOn)],
    [t("place"), meeting.place],
    [t("led"), meeting.chair],
    [t("participants"), formats.count(meeting.participants)],
    [t("proposals"), formats.count(meeting.proposals)],
    [t("minutes"), meeting.fileName === null ? t("noMinutes") : <a key="minutes" href={`/files/village-meetings/${meeting.id}`}>{meeting.fileName}</a>],
  ];
  return (
    <Card title={t("title")} note={meeting.notes === "" ? null : meeting.notes}>
      <dl className={classes.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
