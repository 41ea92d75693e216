import type { FieldProposal } from "@sinergi/domain/fieldwork/field-snapshot";
import type { KeptRecord } from "@sinergi/offline/field-store";
import { OBJECTION_KINDS, OBJECTION_STATES, objectionNumber, PROPOSAL_KINDS, PROPOSAL_STATES, proposalNumber } from "@sinergi/domain/updates/vocabulary";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useField } from "#field/store/use-field";
import { useDayWords } from "#field/proposals/use-day-words";
import { Button, ButtonLink } from "#field/ui/button";
import { newFormHref } from "#field/ui/form-links";
import { EmptyState, List, ListRow, Mark } from "#field/ui/list-row";
import { Screen, Section } from "#field/ui/screen";
import { newId } from "@sinergi/offline/new-id";
import styles from "./proposals.module.css";

/** What he proposed and took down, with each step; what he is asked to look at stands first. */
export function ProposalsPage() {
  const t = useTranslations("fieldAction");
  const { snapshot } = useField();
  const waiting = useWaiting();
  const [start] = useState(() => ({ proposal: newFormHref("update.proposed", null), objection: newFormHref("objection.raised", null) }));
  const all = snapshot?.proposals ?? [];
  const asked = all.filter(({ checkAsked }) => checkAsked);
  return (
    <Screen title={t("proposals.title")} under={t("proposals.under")}>
      <div className={styles.starts}>
        <ButtonLink href={start.proposal} look="primary" wide>{t("proposals.new")}</ButtonLink>
        <ButtonLink href={start.objection} wide>{t("proposals.newObjection")}</ButtonLink>
      </div>
      {asked.length > 0 ? (
        <Section title={t("proposals.asked")} count={asked.length}>
          <List>{asked.map((one) => <ListRow key={one.id} title={one.subject} under={t("proposals.askedUnder", { number: proposalNumber(one.number) })} href={`/usulan/${newId()}?periksa=${one.id}`} />)}</List>
        </Section>
      ) : null}
      {waiting.length > 0 ? (
        <Section title={t("proposals.onPhone")} count={waiting.length}>
          <List>{waiting.map((record) => <ListRow key={record.id} title={record.title} under={t("proposals.notSent")} href="/kotak" />)}</List>
        </Section>
      ) : null}
      <Section title={t("proposals.sent")} count={all.length}>
        {all.length === 0 ? <EmptyState text={t("proposals.none")} /> : <List>{all.map((one) => <Proposal key={one.id} proposal={one} />)}</List>}
      </Section>
    </Screen>
  );
}

/** Records of his that the office does not have yet. */
function useWaiting(): readonly KeptRecord[] {
  const { store, status } = useField();
  const [records, setRecords] = useState<readonly KeptRecord[]>([]);
  useEffect(() => {
    let left = false;
    void store.listRecords().then((all) => {
      if (!left) setRecords(all.filter(({ kind, receiptNo }) => receiptNo === null && (kind === "update.proposed" || kind === "objection.raised")));
    });
    return () => {
      left = true;
    };
  }, [store, status]);
  return records;
}

function Proposal({ proposal }: { readonly proposal: FieldProposal }) {
  const t = useTranslations("fieldAction");
  const day = useDayWords();
  const words = useProposalWords();
  const [open, setOpen] = useState(false);
  const last = proposal.steps.at(-1);
  return (
    <>
      <ListRow title={proposal.subject} under={`${words.number(proposal)} · ${words.kind(proposal)}${last === undefined ? "" : ` · ${day(last.on)}`}`} right={<Mark>{words.state(proposal.state)}</Mark>} onClick={() => setOpen(!open)} />
      {open ? (
        <li className={styles.steps}>
          <ol>
            {proposal.steps.map((step, at) => (
              <li key={`${step.state}${at}`}>
                <strong>{`${day(step.on)} · ${words.state(step.state)}`}</strong>
                {step.note === "" ? null : <p>{step.note}</p>}
              </li>
            ))}
          </ol>
          <Button look="plain" onClick={() => setOpen(false)}>{t("proposals.close")}</Button>
        </li>
      ) : null}
    </>
  );
}

function useProposalWords() {
  const t = useTranslations("fieldAction");
  return {
    number: ({ what, number }: FieldProposal) => (what === "PROPOSAL" ? proposalNumber(number) : objectionNumber(number)),
    kind({ kind }: FieldProposal): string {
      const proposal = PROPOSAL_KINDS.find((one) => one === kind);
      const objection = OBJECTION_KINDS.find((one) => one === kind);
      return proposal ? t(`kinds.${proposal}`) : objection ? t(`objectionKinds.${objection}`) : kind;
    },
    state(state: string): string {
      const known = [...PROPOSAL_STATES, ...OBJECTION_STATES].find((one) => one === state);
      return known === undefined ? state : t(`states.${known}`);
    },
  };
}
