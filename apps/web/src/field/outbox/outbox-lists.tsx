import type { Draft, KeptRecord } from "@sinergi/offline/field-store";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { dayOf, timeOf } from "#field/frame/clock-words";
import { useFormats } from "#field/language";
import styles from "#field/outbox/outbox.module.css";
import { StateMark } from "#field/outbox/state-mark";
import type { Box } from "#field/outbox/use-records";
import { Button } from "#field/ui/button";
import { draftHref } from "#field/ui/form-links";
import { EmptyState, List, ListRow } from "#field/ui/list-row";
import { Section } from "#field/ui/screen";

const SHOWN = 20;

/** Draf, what needs him, what waits (by day, oldest first), what somebody looks at, what the office has. */
export function OutboxLists({ box }: { readonly box: Box }) {
  const t = useTranslations("fieldShell");
  const { records, drafts } = box;
  const of = (...states: readonly KeptRecord["state"][]) => records.filter(({ state }) => states.includes(state));
  if (records.length + drafts.length === 0) return <EmptyState text={t("box.empty")} />;
  return (
    <>
      <Some title={t("box.needsYou")} records={of("NEEDS_YOU")} />
      <Drafts drafts={drafts} />
      <ByDay title={t("box.waiting")} records={of("ON_PHONE", "SENDING")} />
      <Some title={t("box.inReview")} records={of("IN_REVIEW").reverse()} />
      <Sent records={of("RECEIVED").reverse()} />
    </>
  );
}

function Drafts({ drafts }: { readonly drafts: readonly Draft[] }) {
  const t = useTranslations("fieldShell");
  if (drafts.length === 0) return null;
  return (
    <Section title={t("box.drafts")} count={drafts.length}>
      <List>
        {drafts.map((draft) => (
          <ListRow key={draft.id} title={draft.title} under={t("box.draftOf", { kind: t(`kinds.${wordOf(draft.kind)}`), time: timeOf(draft.updatedAt) })} href={draftHref(draft)} />
        ))}
      </List>
    </Section>
  );
}

function Some({ title, records }: { readonly title: string; readonly records: readonly KeptRecord[] }) {
  if (records.length === 0) return null;
  return (
    <Section title={title} count={records.length}>
      <Rows records={records} />
    </Section>
  );
}

function ByDay({ title, records }: { readonly title: string; readonly records: readonly KeptRecord[] }) {
  const formats = useFormats();
  const days = [...new Set(records.map(({ savedAt }) => dayOf(savedAt)))];
  if (records.length === 0) return null;
  return (
    <Section title={title} count={records.length}>
      {days.map((day) => (
        <div key={day}>
          <h3 className={styles.day}>{formats.longDay(day)}</h3>
          <Rows records={records.filter(({ savedAt }) => dayOf(savedAt) === day)} />
        </div>
      ))}
    </Section>
  );
}

/** Proof for thirty days: found by a name or a receipt's number. */
function Sent({ records }: { readonly records: readonly KeptRecord[] }) {
  const t = useTranslations("fieldShell");
  const [asked, setAsked] = useState("");
  const [shown, setShown] = useState(SHOWN);
  const word = asked.trim().toLowerCase();
  const found = word === "" ? records : records.filter(({ title, receiptNo }) => title.toLowerCase().includes(word) || String(receiptNo) === word);
  if (records.length === 0) return null;
  return (
    <Section title={t("box.sent")} count={records.length}>
      <input className={styles.search} type="search" aria-label={t("box.search")} placeholder={t("box.search")} value={asked} onChange={(event) => setAsked(event.target.value)} />
      {found.length === 0 ? <EmptyState text={t("box.nothingFound")} /> : <Rows records={found.slice(0, shown)} />}
      {found.length > shown ? <Button wide onClick={() => setShown(shown + SHOWN)}>{t("box.more", { count: found.length - shown })}</Button> : null}
    </Section>
  );
}

function Rows({ records }: { readonly records: readonly KeptRecord[] }) {
  const t = useTranslations("fieldShell");
  return (
    <List>
      {records.map((record) => (
        <ListRow
          key={record.id}
          title={record.title}
          href={`/kotak/${record.id}`}
          under={
            <>
              {`${t(`kinds.${wordOf(record.kind)}`)} · ${timeOf(record.savedAt)}`}
              <br />
              <StateMark record={record} />
            </>
          }
        />
      ))}
    </List>
  );
}

/** A name of a sentence has no dot in it. */
export function wordOf<Kind extends KeptRecord["kind"]>(kind: Kind): Kind extends `${infer A}.${infer B}` ? `${A}_${B}` : never {
  return kind.replace(".", "_") as Kind extends `${infer A}.${infer B}` ? `${A}_${B}` : never;
}
