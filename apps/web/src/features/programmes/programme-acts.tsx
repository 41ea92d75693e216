import type { ProgrammeDetail } from "@sinergi/api/programmes/definitions.schema";
import { daySchema } from "@sinergi/domain/time/day.schema";
import { Button, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { SaveQuestion, type WantedChange } from "#features/programmes/save-question";
import { useProgrammeActs } from "#features/programmes/use-programme-acts";
import { newOperationId } from "#lib/operation-id";
import { Dialog } from "#ui/dialog";
import classes from "./programmes.module.css";

/** Edit, retire, bring back, and undo: what the reader may do with the programme. */
export function ProgrammeActs({ detail }: { readonly detail: ProgrammeDetail }) {
  const t = useTranslations("programmes.acts");
  const [wanted, setWanted] = useState<WantedChange | null>(null);
  const [retiring, setRetiring] = useState(false);
  const { standing, revision, mayDefine, mayUndo } = detail;
  const { code } = standing.programme;
  if (mayDefine === "no") return null;
  const want = (change: WantedChange["change"], after: WantedChange["after"]) => setWanted({ code, change, basedOn: revision, before: standing, after, mayDefine });
  const retired = standing.retiredFrom !== null;
  return (
    <div className={classes.actions}>
      {!(retired && (standing.retiredFrom ?? "") <= detail.today) && (
        <Button variant="default" renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/program/$code/ubah" params={{ code }} />}>
          {t("edit")}
        </Button>
      )}
      {retired ? (
        <Button variant="default" onClick={() => want({ kind: "reinstate" }, { ...standing, retiredFrom: null })}>
          {t("reinstate")}
        </Button>
      ) : (
        <Button variant="default" onClick={() => setRetiring(true)}>
          {t("retire")}
        </Button>
      )}
      {mayUndo && <UndoButton detail={detail} />}
      <Dialog opened={retiring} onClose={() => setRetiring(false)} title={t("retireTitle", { name: standing.programme.name })}>
        <RetireForm
          today={detail.today}
          submit={(from) => {
            setRetiring(false);
            want({ kind: "retire", from }, { ...standing, retiredFrom: from });
          }}
        />
      </Dialog>
      {wanted && <SaveQuestion wanted={wanted} close={() => setWanted(null)} done={() => setWanted(null)} />}
    </div>
  );
}

function RetireForm({ today, submit }: { readonly today: string; readonly submit: (from: ReturnType<typeof daySchema.parse>) => void }) {
  const t = useTranslations("programmes.acts");
  const [day, setDay] = useState(today);
  const from = daySchema.safeParse(day);
  return (
    <form
      className={classes.question}
      onSubmit={(event) => {
        event.preventDefault();
        if (from.success) submit(from.data);
      }}
    >
      <p>{t("retireExplain")}</p>
      <TextInput type="date" label={t("retireFrom")} value={day} min={today} onChange={(event) => setDay(event.currentTarget.value)} data-autofocus />
      <div className={classes.actions}>
        <Button type="submit" disabled={!from.success || day < today}>
          {t("look")}
        </Button>
      </div>
    </form>
  );
}

function UndoButton({ detail }: { readonly detail: ProgrammeDetail }) {
  const t = useTranslations("programmes.acts");
  const { undo } = useProgrammeActs();
  const act = () => undo.mutate({ opId: newOperationId(), code: detail.standing.programme.code, basedOn: detail.revision });
  return (
    <Button variant="subtle" loading={undo.isPending} onClick={act}>
      {t("undo")}
    </Button>
  );
}
