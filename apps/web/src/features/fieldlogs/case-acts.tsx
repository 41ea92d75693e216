import type { CaseDetail } from "@sinergi/api/fieldwork/cases.schema";
import { Button } from "@mantine/core";
import { CASE_TEXT_MIN_LENGTH } from "@sinergi/domain/fieldwork/case-limits";
import { LOG_NOTE_MAX_LENGTH } from "@sinergi/domain/fieldwork/log-fields.schema";
import type { CaseMove } from "@sinergi/domain/fieldwork/move-case";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { WordsDialog } from "#features/fieldlogs/words-dialog";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";

const MAIN: readonly CaseMove[] = ["takeUp", "reopen"];

/** What the reader may do with the case now; each act leaves a line with his words. */
export function CaseActs({ detail }: { readonly detail: CaseDetail }) {
  const t = useTranslations("fieldlogs.cases");
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<CaseMove | null>(null);
  const act = useMutation(trpc.cases.note.mutationOptions({ onSuccess: () => setAsked(null), onSettled: () => queryClient.invalidateQueries(trpc.cases.pathFilter()) }));
  const { id, revision } = detail.case;
  if (detail.moves.length === 0) return null;
  const main = MAIN.find((move) => detail.moves.includes(move)) ?? "note";
  const open = (move: CaseMove) => {
    act.reset();
    setAsked(move);
  };
  return (
    <div className={classes.spaced} data-screen-only>
      {detail.moves.toSorted((a, b) => Number(b === main) - Number(a === main)).map((move) => (
        <Button key={move} variant={move === main ? "filled" : move === "restrict" ? "subtle" : "default"} onClick={() => open(move)}>
          {t(`moves.${move}`)}
        </Button>
      ))}
      {asked !== null && (
        <WordsDialog
          opened
          close={() => setAsked(null)}
          title={t(`moves.${asked}`)}
          label={t(`words.${asked}`)}
          {...(asked === "restrict" ? { hint: t("restrictHint") } : {})}
          least={CASE_TEXT_MIN_LENGTH}
          most={LOG_NOTE_MAX_LENGTH}
          submit={t(`moves.${asked}`)}
          busy={act.isPending}
          error={act.error}
          send={(text) => act.mutate({ opId: newOperationId(), id, basedOn: revision, move: asked, text })}
        />
      )}
    </div>
  );
}
