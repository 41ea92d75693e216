import { Button, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useFocusActs } from "#features/focus/use-focus-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { useSession } from "#lib/session";
import { Dialog } from "#ui/dialog";
import classes from "./focus.module.css";

interface DraftDialogProps {
  readonly close: () => void;
  /** Years that have a list already. */
  readonly years: readonly number[];
  /** The list to be corrected; without one the first by score are taken. */
  readonly corrects?: { readonly id: string; readonly year: number; readonly name: string } | undefined;
}

const USUAL_COUNT = 20;
const FIRST_YEAR = 2000;

/** Draws up a list and opens it. */
export function DraftDialog({ close, years, corrects }: DraftDialogProps) {
  const t = useTranslations("focus.draft");
  const words = useRefusalWords();
  const { regency } = useSession();
  const navigate = useNavigate();
  const { draft } = useFocusActs();
  const [ids, renew] = useState(() => ({ opId: newOperationId(), id: newOperationId() }));
  const nextYear = Math.max(FIRST_YEAR, ...years) + 1;
  const [year, setYear] = useState(String(corrects?.year ?? (years.length === 0 ? "" : nextYear)));
  const [name, setName] = useState<string | null>(null);
  const usualName = corrects ? t("correctionName", { name: corrects.name }) : t("usualName", { year });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const from = corrects ? { kind: "list" as const, id: corrects.id } : { kind: "scores" as const, count: Number(textIn(fields, "count")) };
    draft.mutate(
      { ...ids, year: Number(year), name: (name ?? usualName).trim(), from },
      {
        onSuccess: ({ id }) => void navigate({ to: "/perencanaan/lokus/$listId", params: { listId: id } }),
        onError: () => renew({ opId: newOperationId(), id: newOperationId() }),
      },
    );
  };
  return (
    <Dialog opened onClose={close} title={t(corrects ? "correctTitle" : "title")}>
      <form className={classes.form} onSubmit={submit}>
        <p>{t(corrects ? "correctExplain" : "explain", { term: regency.terms.village.toLowerCase() })}</p>
        {!corrects && <TextInput name="year" type="number" min={FIRST_YEAR} max={2100} required label={t("year")} value={year} onChange={(event) => setYear(event.currentTarget.value)} data-autofocus />}
        <TextInput name="name" label={t("name")} required minLength={3} maxLength={160} value={name ?? usualName} onChange={(event) => setName(event.currentTarget.value)} />
        {!corrects && <TextInput name="count" type="number" min={1} max={200} required label={t("count", { term: regency.terms.village.toLowerCase() })} defaultValue={USUAL_COUNT} />}
        {draft.error && (
          <p role="alert" className={classes.problem}>
            {words(draft.error)}
          </p>
        )}
        <Button type="submit" loading={draft.isPending}>
          {t("confirm")}
        </Button>
      </form>
    </Dialog>
  );
}
