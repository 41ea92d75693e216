import type { ProgressAnswer } from "@sinergi/api/kept-figures/kept-figures.schema";
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import classes from "./kept-figures.module.css";

/** Figures that a meeting which has begun did not read yet: one press freezes the day and reads them all. */
export function MeasureAgain({ answer: { meeting, toMeasure } }: { readonly answer: ProgressAnswer }) {
  const t = useTranslations("keptFigures");
  const words = useRefusalWords();
  const mayWrite = useMay("meetings.write");
  const queryClient = useQueryClient();
  const measure = useMutation(trpc.keptFigures.measure.mutationOptions({ onSettled: () => Promise.all([queryClient.invalidateQueries(trpc.keptFigures.pathFilter()), queryClient.invalidateQueries(trpc.meetings.pathFilter())]) }));
  if (!mayWrite || toMeasure === 0) return null;
  return (
    <div className={classes.measure} data-screen-only>
      <p>{t("toMeasure", { count: toMeasure })}</p>
      <Button size="sm" loading={measure.isPending} onClick={() => measure.mutate({ opId: newOperationId(), meetingId: meeting.id })}>
        {t("measure")}
      </Button>
      {measure.error && <p role="alert">{words(measure.error)}</p>}
    </div>
  );
}
