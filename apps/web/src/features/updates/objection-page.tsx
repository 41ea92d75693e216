import type { ObjectionDetail } from "@sinergi/api/updates/objections.schema";
import { Button, Checkbox, Textarea } from "@mantine/core";
import type { ObjectionMove } from "@sinergi/domain/updates/move-objection";
import { objectionNumber } from "@sinergi/domain/updates/vocabulary";
import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { StateMark } from "#features/updates/state-mark";
import { StepList } from "#features/updates/step-list";
import { useUpdateActs } from "#features/updates/use-update-acts";
import { usePlaces } from "#lib/areas";
import { textIn } from "#lib/form-text";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useProgrammes } from "#lib/programmes";
import { hasCode } from "#lib/refusal-words";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { Dialog } from "#ui/dialog";
import { ErrorState } from "#ui/error-state";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { Refused } from "#ui/refused";
import "@mantine/core/styles/Checkbox.css";
import own from "./updates.module.css";

const route = getRouteApi("/frame/sanggahan/$objectionId");

/** One objection with every step; who objects is shown for a reason alone, and that is written down. */
export function ObjectionPage() {
  const t = useTranslations("updates");
  const { objectionId } = route.useParams();
  const query = useQuery(trpc.objections.detail.queryOptions({ id: objectionId }));
  const back = <Link to="/sanggahan">{t("objections.back")}</Link>;
  if (hasCode(query.error, "objection_not_found") || hasCode(query.error, "BAD_REQUEST")) {
    return (
      <Page title={t("objections.one")} intro={back}>
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      </Page>
    );
  }
  const objection = query.data?.objection;
  return (
    <Page title={objection ? `${objectionNumber(objection.number)} · ${objection.subject}` : t("objections.one")} intro={back}>
      <Loaded query={query} height={480}>
        {(detail) => (
          <>
            <About detail={detail} />
            <StepList steps={detail.history} words={(step) => t(`states.${step.toState}`)} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

type Fact = readonly [string, ReactNode];

function About({ detail }: { readonly detail: ObjectionDetail }) {
  const t = useTranslations("updates");
  const facts = useFacts(detail);
  const { objection } = detail;
  return (
    <Card title={t("objections.said")} finding={t(`objections.findings.${objection.state}`, { days: objection.days })}>
      <p className={own.said}>{objection.text}</p>
      <dl className={classes.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {objection.mayReveal && <ObjectorBox id={objection.id} />}
      <Acts detail={detail} />
    </Card>
  );
}

function useFacts({ objection }: ObjectionDetail): readonly Fact[] {
  const t = useTranslations("updates");
  const formats = useFormats();
  const places = usePlaces();
  const programmes = useProgrammes();
  const mayFamilies = useMay("families.read");
  const facts: Fact[] = [
    [t("state"), <StateMark key="state" state={objection.state} />],
    [t("kind"), t(`objectionKinds.${objection.kind}`)],
    [t("area"), places.nameOf(objection.villageCode)],
    [t("objections.takenBy"), `${objection.takenName}, ${formats.day(objection.receivedOn)}`],
    [t("objections.objector"), t(objection.hasObjector ? "objections.named" : "objections.nameless")],
  ];
  if (objection.programmeCode !== null) facts.push([t("objections.programme"), programmes.nameOf(objection.programmeCode)]);
  if (objection.familyId !== null && mayFamilies) facts.push([t("family"), <Link key="family" to="/analisis/keluarga/$familyId" params={{ familyId: objection.familyId }}>{t("objections.toFamily")}</Link>]);
  if (objection.proposalId !== null) facts.push([t("objections.proposal"), <Link key="proposal" to="/usulan/$updateId" params={{ updateId: objection.proposalId }}>{t("objections.toProposal")}</Link>]);
  if (objection.answer !== "") facts.push([t("objections.answer"), <span key="answer" className={own.said}>{objection.answer}</span>]);
  return facts;
}

function ObjectorBox({ id }: { readonly id: string }) {
  const t = useTranslations("updates.objections");
  const [opened, setOpened] = useState(false);
  const reveal = useMutation(trpc.objections.revealObjector.mutationOptions());
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    reveal.mutate({ id, reason: textIn(new FormData(event.currentTarget), "reason") }, { onSuccess: () => setOpened(false) });
  };
  if (reveal.data) return <p className={own.objector}>{[reveal.data.name, reveal.data.contact].filter((part) => part !== "").join(" · ")}</p>;
  return (
    <div className={classes.spaced} data-screen-only>
      <Button variant="default" size="sm" onClick={() => setOpened(true)}>
        {t("reveal")}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t("reveal")}>
        <form className={classes.form} onSubmit={submit}>
          <p>{t("revealIntro")}</p>
          <Textarea name="reason" label={t("revealReason")} required minLength={5} maxLength={500} rows={2} autosize={false} withAsterisk={false} data-autofocus />
          <Refused error={reveal.error} />
          <div className={classes.actions}>
            <Button type="submit" loading={reveal.isPending}>
              {t("revealNow")}
            </Button>
          </div>
        </form>
      </Dialog>
    </div>
  );
}

function Acts({ detail: { objection } }: { readonly detail: ObjectionDetail }) {
  const t = useTranslations("updates.objections.acts");
  const [asked, setAsked] = useState<ObjectionMove | null>(null);
  if (objection.moves.length === 0) return null;
  return (
    <div className={classes.spaced} data-screen-only>
      {objection.moves.map((move, at) => (
        <Button key={move} variant={at === 0 ? "filled" : "default"} onClick={() => setAsked(move)}>
          {t(move)}
        </Button>
      ))}
      <Dialog opened={asked !== null} onClose={() => setAsked(null)} title={asked === null ? "" : t(asked)}>
        {asked !== null && <ActForm objection={objection} move={asked} done={() => setAsked(null)} />}
      </Dialog>
    </div>
  );
}

interface ActFormProps {
  readonly objection: ObjectionDetail["objection"];
  readonly move: ObjectionMove;
  readonly done: () => void;
}

function ActForm({ objection: { id, revision, kind }, move, done }: ActFormProps) {
  const t = useTranslations("updates.objections.acts");
  const acts = useTranslations("updates.acts");
  const { moveObjection } = useUpdateActs();
  const ends = move === "prove" || move === "disprove";
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const base = { opId: newOperationId(), id, basedOn: revision, note: textIn(fields, "note") };
    if (move === "prove") moveObjection.mutate({ ...base, move, propose: fields.has("propose") }, { onSuccess: done });
    else moveObjection.mutate({ ...base, move }, { onSuccess: done });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Textarea name="note" label={t(ends ? "found" : "note")} required={ends} minLength={ends ? 5 : 0} maxLength={2_000} rows={3} autosize={false} withAsterisk={false} data-autofocus />
      {move === "prove" && <Checkbox name="propose" defaultChecked label={t(`propose.${kind}`)} />}
      <Refused error={moveObjection.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={moveObjection.isPending}>
          {t(move)}
        </Button>
        <Button variant="default" onClick={done}>
          {acts("close")}
        </Button>
      </div>
    </form>
  );
}
