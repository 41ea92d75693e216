import type { ProblemRow } from "@sinergi/api/problems/problems.schema";
import { Button, NativeSelect, Textarea } from "@mantine/core";
import { mergedBy, needsNote, NOTE_MIN_LENGTH, VERDICTS, type ProblemKind, type Verdict } from "@sinergi/domain/problems/problem-kinds";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { useCaseActs } from "#features/problems/use-decide-case";
import { useVerdictWords } from "#features/problems/verdict-words";
import { textIn } from "#lib/form-text";
import { useRefusalWords } from "#lib/refusal-words";
import classes from "./problems.module.css";

interface DecideFormProps {
  readonly kind: ProblemKind;
  readonly row: ProblemRow;
  readonly offered: readonly Verdict[];
  /** The verdict whose button was pressed. */
  readonly first: Verdict | null;
  readonly acts: ReturnType<typeof useCaseActs>;
  readonly close: () => void;
}

/** A verdict with a note; of two records said to be one, which stands. */
export function DecideForm({ kind, row, offered, first, acts, close }: DecideFormProps) {
  const t = useTranslations("problems.decide");
  const refusal = useRefusalWords();
  const words = useVerdictWords(row.facts);
  const [verdict, setVerdict] = useState<Verdict | null>(first);
  const [keep, setKeep] = useState<"a" | "b" | null>(null);
  const [missing, setMissing] = useState<"verdict" | "keep" | "note" | null>(null);
  const merges = verdict !== null && mergedBy(verdict) !== null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = textIn(new FormData(event.currentTarget), "note");
    const lacks = verdict === null ? "verdict" : merges && keep === null ? "keep" : needsNote(verdict) && note.length < NOTE_MIN_LENGTH ? "note" : null;
    setMissing(lacks);
    if (lacks === null && verdict !== null) acts.decide({ kind, caseKey: row.caseKey, basis: row.basis, verdict, keep: merges ? keep : null, note }, close);
  };
  const problem = acts.error === null ? null : refusal(acts.error);
  return (
    <form className={classes.form} onSubmit={submit}>
      <NativeSelect
        label={t("verdict")}
        value={verdict ?? ""}
        error={missing === "verdict" ? t("choose") : null}
        onChange={(event) => setVerdict(VERDICTS.find((one) => one === event.currentTarget.value) ?? null)}
        data={[...(first === null ? [{ value: "", label: "–" }] : []), ...offered.map((one) => ({ value: one, label: words(one) }))]}
      />
      {merges && <KeepChoice row={row} keep={keep} choose={setKeep} lacking={missing === "keep"} />}
      <Textarea
        name="note"
        label={t("note")}
        description={verdict !== null && needsNote(verdict) ? `${t("noteNeeded")}. ${t("noteHint")}` : t("noteHint")}
        error={missing === "note" ? t("noteShort", { count: NOTE_MIN_LENGTH }) : problem}
        maxLength={500}
        autosize={false}
        rows={3}
        data-autofocus
      />
      <Button type="submit" loading={acts.busy}>
        {t("save")}
      </Button>
    </form>
  );
}

interface KeepChoiceProps {
  readonly row: ProblemRow;
  readonly keep: "a" | "b" | null;
  readonly choose: (keep: "a" | "b" | null) => void;
  readonly lacking: boolean;
}

function KeepChoice({ row: { facts }, keep, choose, lacking }: KeepChoiceProps) {
  const t = useTranslations("problems.decide");
  const option = (key: "a" | "b") => ({ value: key, label: t("keepOption", { record: key.toUpperCase(), name: facts[key]?.name ?? "–", head: facts[key]?.head ?? "–" }) });
  return (
    <>
      <NativeSelect
        label={t("keep")}
        value={keep ?? ""}
        error={lacking ? t("chooseKeep") : null}
        onChange={(event) => choose((["a", "b"] as const).find((one) => one === event.currentTarget.value) ?? null)}
        data={[{ value: "", label: "–" }, option("a"), option("b")]}
      />
      <p className={classes.faint}>{t("mergeExplain")}</p>
    </>
  );
}
