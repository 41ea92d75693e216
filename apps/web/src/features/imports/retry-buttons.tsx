import type { ImportAnswer } from "@sinergi/api/imports/imports.schema";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useImportAnswer } from "#features/imports/use-import-answer";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import classes from "./imports.module.css";

/** The same file once more: with other columns where it was refused, as it is where the work broke off. */
export function RetryButtons({ answer }: { readonly answer: ImportAnswer }) {
  const t = useTranslations("imports.ended");
  const words = useRefusalWords();
  const keep = useImportAnswer();
  const check = useMutation(trpc.imports.check.mutationOptions({ onSuccess: keep }));
  if (answer.state === "REFUSED" && answer.headers.length > 0) {
    return (
      <Button renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/data/impor/$importId" params={{ importId: answer.id }} search={{ langkah: "kolom" }} />}>
        {t("rematch")}
      </Button>
    );
  }
  if (answer.state !== "FAILED") return null;
  return (
    <>
      <Button loading={check.isPending} onClick={() => check.mutate({ opId: newOperationId(), id: answer.id })}>
        {t("recheck")}
      </Button>
      {check.error && (
        <p className={classes.problem} role="alert">
          {words(check.error)}
        </p>
      )}
    </>
  );
}
