import type { PaperAnswer } from "@sinergi/api/papers/papers.schema";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { NoteForm } from "#features/papers/note-form";
import { usePaperActs } from "#features/papers/use-paper-acts";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";
import { Dialog } from "#ui/dialog";
import { Refused } from "#ui/refused";

interface PaperActsProps {
  readonly answer: PaperAnswer;
  readonly meetingId: string;
  readonly writing: boolean;
  readonly write: () => void;
}

type Asked = "check" | "sign" | "sendBack" | "correct";

/** What the reader may do with the paper now; the rules say which, here as on the server. */
export function PaperActs({ answer, write, writing }: PaperActsProps) {
  const t = useTranslations("papers.acts");
  const [asked, setAsked] = useState<Asked | null>(null);
  const { acts, paper } = answer;
  if (acts.length === 0) return null;
  const close = () => setAsked(null);
  return (
    <div className={classes.spaced} data-screen-only>
      {acts.includes("save") && (
        <Button variant={acts.includes("check") ? "default" : "filled"} onClick={write} disabled={writing}>
          {t(paper === null ? "begin" : "save")}
        </Button>
      )}
      {acts.includes("check") && <Button onClick={() => setAsked("check")}>{t("check")}</Button>}
      {acts.includes("sign") && <Button onClick={() => setAsked("sign")}>{t("sign")}</Button>}
      {acts.includes("sendBack") && (
        <Button variant="default" onClick={() => setAsked("sendBack")}>
          {t("sendBack")}
        </Button>
      )}
      {acts.includes("correct") && (
        <Button variant="default" onClick={() => setAsked("correct")}>
          {t("correct")}
        </Button>
      )}
      <Dialog opened={asked !== null} onClose={close} title={asked === null ? "" : t(`titles.${asked}`)}>
        {(asked === "check" || asked === "sign") && <Confirm answer={answer} act={asked} done={close} />}
        {(asked === "sendBack" || asked === "correct") && paper !== null && <NoteForm id={paper.id} act={asked} done={close} />}
      </Dialog>
    </div>
  );
}

/** Said aloud before it is done: a check is about what was read, a signature is for good. */
function Confirm({ answer: { paper, digest }, act, done }: { readonly answer: PaperAnswer; readonly act: "check" | "sign"; readonly done: () => void }) {
  const t = useTranslations("papers.acts");
  const { check, sign } = usePaperActs();
  if (paper === null) return null;
  const isPending = check.isPending || sign.isPending;
  const confirm = () => {
    const ids = { opId: newOperationId(), id: paper.id };
    if (act === "check") check.mutate({ ...ids, digest }, { onSuccess: done });
    else sign.mutate(ids, { onSuccess: done });
  };
  return (
    <div className={classes.form}>
      <p>{t(`asks.${act}`)}</p>
      <Refused error={check.error ?? sign.error} />
      <div className={classes.actions}>
        <Button loading={isPending} onClick={confirm} data-autofocus>
          {t(act)}
        </Button>
        <Button variant="default" onClick={done}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}
