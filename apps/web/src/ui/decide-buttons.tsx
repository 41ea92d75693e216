import { Button, Textarea } from "@mantine/core";
import { APPROVAL_NOTE_MAX_LENGTH, APPROVAL_NOTE_MIN_LENGTH } from "@sinergi/domain/access/second-person";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { textIn } from "#lib/form-text";
import { Dialog } from "#ui/dialog";
import forms from "./act-form.module.css";
import { Refused } from "./refused";

interface DecideButtonsProps {
  /** What is decided on, for the title of the question and for whoever hears the screen. */
  readonly what: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly decide: (verdict: "APPROVED" | "REFUSED", note: string) => void;
}

/** A second person's yes at once, or a no with its reason. */
export function DecideButtons({ what, busy, error, decide }: DecideButtonsProps) {
  const t = useTranslations("approvals");
  const [refusing, setRefusing] = useState(false);
  const [tooShort, setTooShort] = useState(false);
  const refuse = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = textIn(new FormData(event.currentTarget), "note");
    setTooShort(note.length < APPROVAL_NOTE_MIN_LENGTH);
    if (note.length < APPROVAL_NOTE_MIN_LENGTH) return;
    decide("REFUSED", note);
    setRefusing(false);
  };
  return (
    <div className={forms.form}>
      <div className={forms.actions} data-screen-only>
        <Button size="compact-sm" loading={busy} aria-label={t("approveNamed", { what })} onClick={() => decide("APPROVED", "")}>
          {t("approve")}
        </Button>
        <Button size="compact-sm" variant="default" disabled={busy} aria-label={t("refuseNamed", { what })} onClick={() => setRefusing(true)}>
          {t("refuse")}
        </Button>
      </div>
      <Refused error={error} />
      <Dialog opened={refusing} onClose={() => setRefusing(false)} title={t("refuseNamed", { what })}>
        <form className={forms.form} onSubmit={refuse}>
          <Textarea name="note" label={t("note")} description={t("noteHint")} error={tooShort ? t("noteShort", { count: APPROVAL_NOTE_MIN_LENGTH }) : null} maxLength={APPROVAL_NOTE_MAX_LENGTH} autosize={false} rows={3} data-autofocus />
          <div className={forms.actions}>
            <Button type="submit">{t("refuse")}</Button>
            <Button variant="default" onClick={() => setRefusing(false)}>
              {t("cancel")}
            </Button>
          </div>
        </form>
      </Dialog>
    </div>
  );
}
