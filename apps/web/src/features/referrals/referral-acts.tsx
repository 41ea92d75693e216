import type { ReferralDetail } from "@sinergi/api/referrals/referrals.schema";
import { Button, NativeSelect, Textarea } from "@mantine/core";
import type { ReferralMove } from "@sinergi/domain/referrals/move-referral";
import { SECRETARIAT_OWNER } from "@sinergi/domain/referrals/vocabulary";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { useProgrammes } from "#lib/programmes";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Dialog } from "#ui/dialog";
import { Refused } from "#ui/refused";
import { useUndoNotice } from "#ui/use-undo-notice";

function useReferralActs() {
  const queryClient = useQueryClient();
  const again = { onSettled: () => queryClient.invalidateQueries(trpc.referrals.pathFilter()) };
  return {
    move: useMutation(trpc.referrals.move.mutationOptions(again)),
    reroute: useMutation(trpc.referrals.reroute.mutationOptions(again)),
    undo: useMutation(trpc.referrals.undo.mutationOptions(again)),
  };
}

/** What the reader may do with it now; taking in is done at once, everything else says something. */
export function ReferralActs({ detail: { referral, mayUndo } }: { readonly detail: ReferralDetail }) {
  const t = useTranslations("referrals.acts");
  const [asked, setAsked] = useState<ReferralMove | null>(null);
  const { move, undo } = useReferralActs();
  const notice = useUndoNotice();
  const { id, revision, moves } = referral;
  if (moves.length === 0 && !mayUndo) return null;
  const back = () => undo.mutate({ opId: newOperationId(), id }, { onError: notice.failed });
  const take = () => move.mutate({ opId: newOperationId(), id, basedOn: revision, move: "take", note: "" }, { onSuccess: () => notice.done(t("taken"), back), onError: notice.failed });
  const close = () => setAsked(null);
  return (
    <div className={classes.spaced} data-screen-only>
      {moves.map((one, at) => (
        <Button key={one} variant={at === 0 && one !== "reroute" ? "filled" : "default"} loading={one === "take" && move.isPending} onClick={one === "take" ? take : () => setAsked(one)}>
          {t(one)}
        </Button>
      ))}
      {mayUndo && (
        <Button variant="subtle" color="gray" loading={undo.isPending} onClick={back}>
          {t("undo")}
        </Button>
      )}
      <Dialog opened={asked !== null} onClose={close} title={asked === null ? "" : t(`titles.${asked}`)}>
        {asked !== null && asked !== "take" && <ActForm detail={referral} move={asked} done={close} />}
      </Dialog>
    </div>
  );
}

interface ActFormProps {
  readonly detail: ReferralDetail["referral"];
  readonly move: Exclude<ReferralMove, "take">;
  readonly done: () => void;
}

function ActForm({ detail: { id, revision, owner }, move: step, done }: ActFormProps) {
  const t = useTranslations("referrals.acts");
  const { move, reroute } = useReferralActs();
  const mutation = step === "reroute" ? reroute : move;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const base = { opId: newOperationId(), id, basedOn: revision, note: textIn(fields, "note") };
    if (step === "reroute") reroute.mutate({ ...base, owner: textIn(fields, "owner") }, { onSuccess: done });
    else if (step === "finish") move.mutate({ ...base, move: step, programmeCode: textIn(fields, "programme") || null }, { onSuccess: done });
    else move.mutate({ ...base, move: step }, { onSuccess: done });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {step === "reroute" && <OwnerField owner={owner} />}
      <Textarea name="note" label={t(`notes.${step}`)} required={step !== "handle"} minLength={step === "handle" ? 0 : 5} maxLength={2_000} rows={3} autosize={false} withAsterisk={false} data-autofocus />
      {step === "finish" && <ProgrammeField />}
      <Refused error={mutation.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={mutation.isPending}>
          {t(step)}
        </Button>
        <Button variant="default" onClick={done}>
          {t("close")}
        </Button>
      </div>
    </form>
  );
}

function OwnerField({ owner }: { readonly owner: string }) {
  const t = useTranslations("referrals");
  const { data } = useQuery(trpc.organisations.list.queryOptions({}));
  const options = [{ value: SECRETARIAT_OWNER, label: t("secretariat") }, ...(data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }))];
  return <NativeSelect name="owner" label={t("acts.to")} data={options.filter(({ value }) => value !== owner)} />;
}

function ProgrammeField() {
  const t = useTranslations("referrals.acts");
  const { data } = useQuery(trpc.programmes.list.queryOptions());
  const programmes = useProgrammes();
  return <NativeSelect name="programme" label={t("programme")} description={t("programmeHint")} data={[{ value: "", label: t("noProgramme") }, ...(data ?? []).map(({ code }) => ({ value: code, label: programmes.nameOf(code) }))]} />;
}
