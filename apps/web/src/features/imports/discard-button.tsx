import type { ImportAnswer } from "@sinergi/api/imports/imports.schema";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useImportAnswer } from "#features/imports/use-import-answer";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Dialog } from "#ui/dialog";
import classes from "./imports.module.css";

/** Gives up an import before it is approved. Nothing of it was used yet. */
export function DiscardButton({ answer }: { readonly answer: ImportAnswer }) {
  const t = useTranslations("imports.discard");
  const words = useRefusalWords();
  const keep = useImportAnswer();
  const mayImport = useMay("imports.write");
  const [asking, setAsking] = useState(false);
  const discard = useMutation(trpc.imports.discard.mutationOptions({ onSuccess: keep }));
  if (!mayImport) return null;
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
        {t("button")}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("title")}>
        <p>{t("explain")}</p>
        {discard.error && (
          <p className={classes.problem} role="alert">
            {words(discard.error)}
          </p>
        )}
        <div className={classes.actions}>
          <Button loading={discard.isPending} onClick={() => discard.mutate({ opId: newOperationId(), id: answer.id })}>
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
