import type { PledgeDetail } from "@sinergi/api/partners/partners.schema";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { StateMark } from "#features/partners/state-mark";
import { useNeedWords } from "#features/partners/use-need-words";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { useMay } from "#lib/session";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";

/** `18.04`: what is longer lies within the regency. */
const REGENCY_LENGTH = 5;
type Fact = readonly [string, ReactNode];

/** What was promised, who takes care of it, and what came of it; whatever is not there yet is left out. */
export function PledgeFacts({ detail, acts }: { readonly detail: PledgeDetail; readonly acts: ReactNode }) {
  const t = useTranslations("partners");
  const { pledge } = detail;
  return (
    <>
      <Card title={t("promised")} finding={useFinding(detail)}>
        <Facts facts={usePromised(detail)} />
        {acts}
      </Card>
      {pledge.handler !== null && <MatchedCard detail={detail} />}
      {pledge.result && <ResultCard detail={detail} />}
    </>
  );
}

function MatchedCard({ detail }: { readonly detail: PledgeDetail }) {
  const t = useTranslations("partners");
  const facts = useMatched(detail);
  return (
    <Card title={t("matched")}>
      <Facts facts={facts} />
    </Card>
  );
}

function ResultCard({ detail }: { readonly detail: PledgeDetail }) {
  const t = useTranslations("partners");
  const facts = useResult(detail);
  return (
    <Card title={t("result.title")} note={detail.pledge.result?.note === "" ? null : detail.pledge.result?.note}>
      <Facts facts={facts} />
    </Card>
  );
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function useFinding({ pledge }: PledgeDetail): string {
  const t = useTranslations("partners");
  const formats = useFormats();
  const promised = `${formats.count(pledge.quantity)} ${t(`units.${pledge.unit}`)}`;
  return pledge.result ? t("findingDone", { done: `${formats.count(pledge.result.quantity)} ${t(`units.${pledge.result.unit}`)}`, promised }) : t(`findings.${pledge.state}`, { partner: pledge.partnerName, promised });
}

function usePromised({ pledge }: PledgeDetail): readonly Fact[] {
  const t = useTranslations("partners");
  const formats = useFormats();
  const words = useNeedWords();
  const programmes = useProgrammes();
  const facts: Fact[] = [
    [t("state"), <StateMark key="state" state={pledge.state} />],
    [t("partner"), <Link key="partner" to="/organisasi/$code" params={{ code: pledge.partner }}>{pledge.partnerName}</Link>],
    [t("need"), words.long(pledge.need)],
    [t("area"), pledge.areaName],
    [t("quantity"), `${formats.count(pledge.quantity)} ${t(`units.${pledge.unit}`)}`],
    [t("amount"), formats.rupiah(pledge.amountIdr)],
    [t("period"), t("fromTo", { from: formats.day(pledge.fromDay), to: formats.day(pledge.toDay) })],
    [t("overlapThen"), pledge.overlap.length === 0 ? t("overlapNone") : formats.list(pledge.overlap.map(programmes.nameOf))],
  ];
  if (pledge.note !== "") facts.push([t("note"), pledge.note]);
  return facts;
}

function useMatched({ pledge, contact }: PledgeDetail): readonly Fact[] {
  const t = useTranslations("partners");
  const programmes = useProgrammes();
  const facts: Fact[] = [[t("handler"), <Link key="handler" to="/organisasi/$code" params={{ code: pledge.handler ?? "" }}>{pledge.handlerName ?? pledge.handler}</Link>]];
  if (pledge.matchProgramme !== null) facts.push([t("programme"), programmes.nameOf(pledge.matchProgramme)]);
  if (pledge.matchWorks !== null) facts.push([t("works"), pledge.matchWorks]);
  facts.push([
    t("contact"),
    contact === null ? (
      t("contactOffice")
    ) : (
      <>
        {contact.name}
        <span className={classes.under}>{[contact.position, contact.phone, contact.email].filter((part) => part !== null).join(" · ")}</span>
      </>
    ),
  ]);
  return facts;
}

function useResult({ pledge: { result, matchProgramme, area } }: PledgeDetail): readonly Fact[] {
  const t = useTranslations("partners");
  const formats = useFormats();
  const programmes = useProgrammes();
  const mayList = useMay("enrolments.write");
  if (result === null) return [];
  const facts: Fact[] = [
    [t("result.kind"), t(`result.kinds.${result.kind}`)],
    [t("quantity"), `${formats.count(result.quantity)} ${t(`units.${result.unit}`)}`],
    [t("result.on"), formats.day(result.on)],
  ];
  if (result.programme !== null) facts.push([t("programme"), programmes.nameOf(result.programme)]);
  const listed = result.programme ?? (result.kind === "RECIPIENTS" ? matchProgramme : null);
  if (listed !== null && mayList) {
    facts.push([
      t("result.list"),
      <Link key="list" to="/data/penerima" search={{ prog: listed, th: result.on.slice(0, 4), wil: area.length > REGENCY_LENGTH ? area : undefined }}>
        {t("result.seeList", { programme: programmes.nameOf(listed) })}
      </Link>,
    ]);
  }
  return facts;
}
