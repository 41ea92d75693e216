import type { ProgrammeDetail } from "@sinergi/api/programmes/definitions.schema";
import type { ProgrammeChange, StandingProgramme } from "@sinergi/domain/programmes/programme-change.schema";
import { Button, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ChangedLines } from "#features/programmes/changed-lines";
import { NOTICE_MS, useProgrammeActs } from "#features/programmes/use-programme-acts";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { Dialog } from "#ui/dialog";
import classes from "./programmes.module.css";

export interface WantedChange {
  readonly code: string;
  readonly change: ProgrammeChange;
  /** Revision it was made on; 0 for a new programme. */
  readonly basedOn: number;
  readonly before: StandingProgramme | null;
  readonly after: StandingProgramme;
  readonly mayDefine: ProgrammeDetail["mayDefine"];
}

interface SaveQuestionProps {
  readonly wanted: WantedChange;
  readonly close: () => void;
  readonly done: () => void;
}

/** What will change, before it does: saved at once by the secretariat, sent as a proposal by an agency. */
export function SaveQuestion({ wanted, close, done }: SaveQuestionProps) {
  const t = useTranslations("programmes.acts");
  const words = useRefusalWords();
  const { change, propose, undo } = useProgrammeActs();
  const [note, setNote] = useState("");
  // One wish, one id: pressed twice it is written once.
  const [ids, setIds] = useState(() => ({ opId: newOperationId(), id: newOperationId() }));
  const { code, basedOn, before, after, mayDefine } = wanted;
  const proposes = mayDefine === "by_proposal";
  const { name } = after.programme;
  const failed = () => setIds({ opId: newOperationId(), id: newOperationId() });
  const id = `programme-${code}-${basedOn}`;
  const takeBack = () => {
    notifications.hide(id);
    undo.mutate({ opId: newOperationId(), code, basedOn: basedOn + 1 });
  };
  const saved = () => {
    const message = proposes || before === null ? t(proposes ? "proposed" : "saved", { name }) : (
      <span className={classes.notice}>
        {t("saved", { name })}
        <Button variant="subtle" size="compact-sm" onClick={takeBack}>
          {t("takeBack")}
        </Button>
      </span>
    );
    notifications.show({ message, id, autoClose: NOTICE_MS });
    done();
  };
  const send = () => {
    const options = { onSuccess: saved, onError: failed };
    if (proposes) propose.mutate({ ...ids, code, change: wanted.change, basedOn, note }, options);
    else change.mutate({ opId: ids.opId, code, change: wanted.change, basedOn }, options);
  };
  const act = proposes ? propose : change;
  return (
    <Dialog opened onClose={close} title={t("question")}>
      <div className={classes.question}>
        <ChangedLines before={before} after={after} />
        {before === null && <p>{after.programme.name}</p>}
        {proposes ? <Textarea label={t("note")} description={t("proposeNote")} value={note} onChange={(event) => setNote(event.currentTarget.value)} maxLength={500} rows={3} /> : <p className={classes.care}>{t("figuresFollow")}</p>}
        {act.error && (
          <p className={classes.problem} role="alert">
            {words(act.error)}
          </p>
        )}
        <div className={classes.actions}>
          <Button loading={act.isPending} onClick={send}>
            {t(proposes ? "propose" : "save")}
          </Button>
          <Button variant="default" onClick={close} data-autofocus>
            {t("keep")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
