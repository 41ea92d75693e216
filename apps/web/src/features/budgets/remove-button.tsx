import type { BudgetRowAnswer } from "@sinergi/api/budgets/budgets.schema";
import { Button, Textarea } from "@mantine/core";
import { REASON_MAX_LENGTH } from "@sinergi/domain/budgets/decide-change";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useBudgetActs } from "#features/budgets/use-budget-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { Dialog } from "#ui/dialog";
import classes from "./budgets.module.css";

/** Proposes that an activity ends; it stays until another person agrees. */
export function RemoveButton({ row }: { readonly row: BudgetRowAnswer }) {
  const t = useTranslations("budgets.row");
  const words = useRefusalWords();
  const { propose } = useBudgetActs();
  const [asking, setAsking] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = textIn(new FormData(event.currentTarget), "reason");
    propose.mutate({ opId: newOperationId(), id: newOperationId(), rowId: row.id, reason, proposal: { kind: "REMOVE", basedOn: row.revision } }, { onSuccess: () => setAsking(false) });
  };
  return (
    <>
      <Button size="sm" variant="default" onClick={() => setAsking(true)}>
        {t("remove")}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("removeTitle")}>
        <form className={classes.stack} onSubmit={submit}>
          <p>{t("removeExplain")}</p>
          <Textarea name="reason" label={t("reason")} error={propose.error ? words(propose.error) : null} maxLength={REASON_MAX_LENGTH} autosize={false} rows={3} data-autofocus />
          <Button type="submit" loading={propose.isPending}>
            {t("propose")}
          </Button>
        </form>
      </Dialog>
    </>
  );
}
