import type { PaperAnswer } from "@sinergi/api/papers/papers.schema";
import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { LETTER_NATURES, PAPER_SIZES } from "@sinergi/domain/papers/vocabulary";
import { SIGNATORIES_MAX, type Signatory } from "@sinergi/domain/papers/paper-words.schema";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { SignatoryFields } from "#features/papers/signatory-fields";
import { usePaperActs } from "#features/papers/use-paper-acts";
import { FIELDS_OF, wordsOfForm } from "#features/papers/words-of-form";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";
import { Refused } from "#ui/refused";

interface PaperFormProps {
  readonly answer: PaperAnswer;
  readonly meetingId: string;
  readonly done: () => void;
}

const NOBODY: Signatory = { role: "", name: "", position: "", rank: "", nip: "" };

/** What the secretariat writes for a paper; everything else comes from the meeting itself. */
export function PaperForm({ answer, meetingId, done }: PaperFormProps) {
  const t = useTranslations("papers.form");
  const { save } = usePaperActs();
  const { kind, words, paper } = answer;
  const [people, setPeople] = useState<readonly Signatory[]>(words.signatories.length === 0 ? [NOBODY] : words.signatories);
  // What was read is what is changed: somebody else's change meanwhile is told, not overwritten.
  const [basedOn] = useState(paper?.revision ?? null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate({ opId: newOperationId(), meetingId, kind, words: wordsOfForm(new FormData(event.currentTarget), words, people), basedOn }, { onSuccess: done });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <div className={classes.pair}>
        <TextInput name="number" label={t("number")} defaultValue={words.number} maxLength={80} data-autofocus />
        <NativeSelect name="size" label={t("size")} defaultValue={words.size} data={PAPER_SIZES.map((value) => ({ value, label: t(`sizes.${value}`) }))} />
        <TextInput name="issuedIn" label={t("issuedIn")} defaultValue={words.issuedIn} maxLength={80} />
        <TextInput name="issuedOn" type="date" label={t("issuedOn")} defaultValue={words.issuedOn ?? ""} />
      </div>
      <OwnFields answer={answer} />
      <SignatoryFields people={people} change={setPeople} most={SIGNATORIES_MAX} />
      <Refused error={save.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={save.isPending}>
          {t("save")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

/** The fields that only some papers have, in the order in which they are printed. */
function OwnFields({ answer: { kind, words } }: { readonly answer: PaperAnswer }) {
  const t = useTranslations("papers.form");
  return FIELDS_OF[kind].map((field) => {
    switch (field) {
      case "nature":
        return <NativeSelect key={field} name={field} label={t(field)} defaultValue={words.nature} data={LETTER_NATURES.map((value) => ({ value, label: t(`natures.${value}`) }))} />;
      case "materials":
      case "points":
      case "copies":
        return <Textarea key={field} name={field} label={t(field)} description={t(`hints.${field}`)} defaultValue={words[field].join("\n")} autosize={false} rows={4} />;
      case "opening":
      case "closing":
        return <Textarea key={field} name={field} label={t(field)} description={t("hints.passage")} defaultValue={words[field]} maxLength={field === "opening" ? 1_000 : 600} autosize={false} rows={3} />;
      default:
        return <TextInput key={field} name={field} label={t(field)} defaultValue={words[field]} maxLength={field === "attachments" ? 120 : 200} />;
    }
  });
}
