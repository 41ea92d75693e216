import type { ImportAnswer } from "@sinergi/api/imports/imports.schema";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useImportWords } from "#features/imports/import-words";
import { useImportAnswer } from "#features/imports/use-import-answer";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Dialog } from "#ui/dialog";
import classes from "./imports.module.css";

const SAFE = { families: "safeFamilies", recipients: "safeRecipients", payments: "safePayments" } as const;

/** Takes a version back as a whole. What stood before stands again; nothing is lost. */
export function WithdrawButton({ answer }: { readonly answer: ImportAnswer }) {
  const t = useTranslations("imports.withdraw");
  const words = useRefusalWords();
  const imports = useImportWords();
  const keep = useImportAnswer();
  const mayApprove = useMay("registry.write");
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation(
    trpc.imports.withdraw.mutationOptions({
      onSuccess: (answered) => {
        keep(answered);
        setAsking(false);
      },
    }),
  );
  if (!answer.mayWithdraw || !mayApprove) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t("button")}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("title", { what: imports.title(answer) })}>
        <p>{t(SAFE[answer.kind])}</p>
        {withdraw.error && (
          <p className={classes.problem} role="alert">
            {words(withdraw.error)}
          </p>
        )}
        <div className={classes.actions}>
          <Button loading={withdraw.isPending} onClick={() => withdraw.mutate({ opId: newOperationId(), id: answer.id })}>
            {t("confirm")}
          </Button>
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            {t("keep")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
