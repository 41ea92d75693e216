import type { BudgetRowAnswer } from "@sinergi/api/budgets/budgets.schema";
import { Button, Textarea } from "@mantine/core";
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from "@sinergi/domain/budgets/decide-change";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { ChangedFields } from "#features/budgets/changed-fields";
import { useBudgetActs } from "#features/budgets/use-budget-acts";
import { textIn } from "#lib/form-text";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { useSession } from "#lib/session";
import { Card } from "#ui/card";
import { Dialog } from "#ui/dialog";
import classes from "./budgets.module.css";

/** What waits on a row, before and after, and who may decide: never the one who proposed it. */
export function PendingCard({ row }: { readonly row: BudgetRowAnswer }) {
  const t = useTranslations("budgets.pending");
  const formats = useFormats();
  const { regency } = useSession();
  const { pending } = row;
  if (!pending) return null;
  return (
    <Card title={t("title")} finding={t(`finding.${pending.kind}`, { name: pending.proposedName })} note={t("note", { at: formats.moment(pending.proposedAt, regency.timeZone) })}>
      <div data-pending={pending.id}>
        {pending.reason !== "" && <p className={classes.care}>{pending.reason}</p>}
        <ChangedFields before={pending.before} after={pending.after} />
        <Decide pending={pending} />
      </div>
    </Card>
  );
}

function Decide({ pending }: { readonly pending: NonNullable<BudgetRowAnswer["pending"]> }) {
  const t = useTranslations("budgets.pending");
  const { approve, withdraw } = useBudgetActs();
  const [rejecting, setRejecting] = useState(false);
  if (pending.own) {
    return (
      <div className={classes.actions}>
        <span>{t("own")}</span>
        <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate({ opId: newOperationId(), id: pending.id })}>
          {t("withdraw")}
        </Button>
      </div>
    );
  }
  if (!pending.mayDecide) return <p>{t("waits")}</p>;
  return (
    <div className={classes.actions}>
      <Button loading={approve.isPending} onClick={() => approve.mutate({ opId: newOperationId(), id: pending.id })}>
        {t("approve")}
      </Button>
      <Button variant="default" onClick={() => setRejecting(true)}>
        {t("reject")}
      </Button>
      <Dialog opened={rejecting} onClose={() => setRejecting(false)} title={t("rejectTitle")}>
        <RejectForm id={pending.id} done={() => setRejecting(false)} />
      </Dialog>
    </div>
  );
}

function RejectForm({ id, done }: { readonly id: string; readonly done: () => void }) {
  const t = useTranslations("budgets.pending");
  const words = useRefusalWords();
  const { reject } = useBudgetActs();
  const [tooShort, setTooShort] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = textIn(new FormData(event.currentTarget), "note");
    setTooShort(note.length < REASON_MIN_LENGTH);
    if (note.length >= REASON_MIN_LENGTH) reject.mutate({ opId: newOperationId(), id, note }, { onSuccess: done });
  };
  return (
    <form className={classes.stack} onSubmit={submit}>
      <Textarea name="note" label={t("reason")} error={tooShort ? t("tooShort", { count: REASON_MIN_LENGTH }) : reject.error ? words(reject.error) : null} maxLength={REASON_MAX_LENGTH} autosize={false} rows={3} data-autofocus />
      <Button type="submit" loading={reject.isPending}>
        {t("reject")}
      </Button>
    </form>
  );
}
