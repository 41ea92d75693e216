import type { KeptRecord } from "@sinergi/offline/field-store";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useLocation, useParams } from "wouter";
import { useTroubleWords } from "#field/frame/trouble-words";
import styles from "#field/outbox/outbox.module.css";
import { useMomentWords } from "#field/outbox/outbox-facts";
import { wordOf } from "#field/outbox/outbox-lists";
import { StateMark } from "#field/outbox/state-mark";
import { useRecords } from "#field/outbox/use-records";
import { VoidForm } from "#field/outbox/void-form";
import { useField } from "#field/store/use-field";
import { Banner } from "#field/ui/banner";
import { Button, ButtonLink } from "#field/ui/button";
import { amendHref, type FormKind } from "#field/ui/form-links";
import { EmptyState } from "#field/ui/list-row";
import { Screen } from "#field/ui/screen";

/** Kinds whose form opens again with what was written. */
const AMENDABLE: readonly string[] = ["visit.logged", "housing.checked", "session.held", "commitment.checked", "payout.supported"] satisfies readonly FormKind[];

/** One record: where it is, since when, why, and what can be done about it. */
export function RecordPage() {
  const t = useTranslations("fieldShell");
  const { recordId } = useParams<{ recordId: string }>();
  const box = useRecords();
  const record = box?.records.find(({ id }) => id === recordId);
  if (!box) return null;
  if (!record) return <Screen title={t("tabs.outbox")}><EmptyState text={t("box.gone")}><ButtonLink href="/kotak">{t("box.back")}</ButtonLink></EmptyState></Screen>;
  return (
    <Screen title={record.title} under={t(`kinds.${wordOf(record.kind)}`)}>
      <StateMark record={record} />
      <Reasons record={record} />
      <Facts record={record} />
      <Acts record={record} later={box.records.filter(({ amends }) => amends === record.id)} />
      <ButtonLink href="/kotak" look="plain">{t("box.back")}</ButtonLink>
    </Screen>
  );
}

function Reasons({ record }: { readonly record: KeptRecord }) {
  const t = useTranslations("fieldShell");
  const { snapshot } = useField();
  const troubles = useTroubleWords();
  const answers = snapshot?.answers.filter(({ recordId }) => recordId === record.id) ?? [];
  return (
    <>
      {record.trouble === null ? null : <Banner tone="care">{troubles.long(record.trouble)}</Banner>}
      {record.code === null ? null : <Banner tone={record.state === "NEEDS_YOU" ? "late" : "info"}>{t(`codes.${record.code}`)}</Banner>}
      {answers.map(({ at, words, needsYou }) => <Banner key={at} tone={needsYou ? "late" : "done"} title={t("box.answer")}>{words}</Banner>)}
    </>
  );
}

function Facts({ record }: { readonly record: KeptRecord }) {
  const t = useTranslations("fieldShell");
  const moment = useMomentWords();
  return (
    <dl className={styles.facts}>
      <dt>{t("box.savedAt")}</dt>
      <dd>{moment(record.savedAt)}</dd>
      {record.receiptNo === null ? (
        <>
          <dt>{t("box.attempts")}</dt>
          <dd>{record.attempts}</dd>
        </>
      ) : (
        <>
          <dt>{t("box.receivedAt")}</dt>
          <dd>{moment(record.receivedAt)}</dd>
          <dt>{t("box.receiptNo")}</dt>
          <dd>{record.receiptNo}</dd>
        </>
      )}
    </dl>
  );
}

function Acts({ record, later }: { readonly record: KeptRecord; readonly later: readonly KeptRecord[] }) {
  const t = useTranslations("fieldShell");
  const { store } = useField();
  const [, go] = useLocation();
  const [voiding, setVoiding] = useState(false);
  const [replacement] = later;
  if (record.kind === "record.voided") return null;
  if (replacement) return <Banner>{t("box.replaced")} <ButtonLink href={`/kotak/${replacement.id}`}>{t("box.seeReplacement")}</ButtonLink></Banner>;
  return (
    <div className={styles.acts}>
      {record.receiptNo === null ? <Button look="primary" wide onClick={() => void store.sync().catch(() => undefined)}>{t("box.sendAgain")}</Button> : null}
      {AMENDABLE.includes(record.kind) ? <ButtonLink wide href={amendHref(record.kind as FormKind, { recordId: record.id, familyId: record.familyId })}>{t("box.amend")}</ButtonLink> : null}
      {voiding ? <VoidForm record={record} done={() => go("/kotak")} cancel={() => setVoiding(false)} /> : <Button look="plain" onClick={() => setVoiding(true)}>{t("box.void")}</Button>}
    </div>
  );
}
