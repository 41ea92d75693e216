import type { FocusScoresAnswer } from "@sinergi/api/focus/focus.schema";
import { Button, TextInput } from "@mantine/core";
import type { FocusWeights } from "@sinergi/domain/focus/focus-settings.schema";
import { FOCUS_PARTS } from "@sinergi/domain/focus/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useFocusActs } from "#features/focus/use-focus-acts";
import { usePartWords } from "#features/focus/use-part-words";
import { textIn } from "#lib/form-text";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useProgrammes } from "#lib/programmes";
import { useRefusalWords } from "#lib/refusal-words";
import { useSession } from "#lib/session";
import { Dialog } from "#ui/dialog";
import { readFocusProgrammes } from "#urls/focus.url";
import classes from "./focus.module.css";

const route = getRouteApi("/frame/perencanaan/lokus");

interface SaveWeightsProps {
  readonly answer: FocusScoresAnswer;
  readonly weights: FocusWeights;
  readonly close: () => void;
}

/** What will be the regency's own from now on, before it is. */
export function SaveWeights({ answer, weights, close }: SaveWeightsProps) {
  const t = useTranslations("focus.save");
  const words = useRefusalWords();
  const formats = useFormats();
  const programmes = useProgrammes();
  const { regency } = useSession();
  const { prog } = route.useSearch();
  const navigate = route.useNavigate();
  const { save } = useFocusActs();
  const [opId, setOpId] = useState(newOperationId);
  const { settings, revision } = answer.saved;
  const chosen = readFocusProgrammes(prog) ?? settings.programmes;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const next = { weights, programmes: [...chosen], convergence: Number(textIn(fields, "convergence")), reachedPercent: Number(textIn(fields, "reached")) };
    const done = () => {
      close();
      void navigate({ search: (now) => ({ ...now, bobot: undefined, prog: undefined }), resetScroll: false });
    };
    save.mutate({ opId, settings: next, basedOn: revision }, { onSuccess: done, onError: () => setOpId(newOperationId()) });
  };
  return (
    <Dialog opened onClose={close} title={t("title")}>
      <form className={classes.form} onSubmit={submit}>
        <p>{t("explain")}</p>
        <WeightChanges before={settings.weights} after={weights} />
        <p>{t("programmes", { names: chosen.length === 0 ? t("package") : formats.list(chosen.map(programmes.nameOf)) })}</p>
        <TextInput name="convergence" type="number" min={1} max={20} required label={t("convergence", { term: regency.terms.village })} defaultValue={settings.convergence} />
        <TextInput name="reached" type="number" min={1} max={100} required label={t("reached")} description={t("reachedHint")} defaultValue={settings.reachedPercent} />
        {save.error && (
          <p role="alert" className={classes.problem}>
            {words(save.error)}
          </p>
        )}
        <Button type="submit" loading={save.isPending}>
          {t("confirm")}
        </Button>
      </form>
    </Dialog>
  );
}

function WeightChanges({ before, after }: { readonly before: FocusWeights; readonly after: FocusWeights }) {
  const t = useTranslations("focus.save");
  const words = usePartWords();
  const changed = FOCUS_PARTS.filter((part) => before[part] !== after[part]);
  if (changed.length === 0) return <p className={classes.faint}>{t("sameWeights")}</p>;
  return (
    <dl className={classes.changes}>
      {changed.map((part) => (
        <div key={part}>
          <dt>{words.short(part)}</dt>
          <dd>{t("fromTo", { before: before[part], after: after[part] })}</dd>
        </div>
      ))}
    </dl>
  );
}
