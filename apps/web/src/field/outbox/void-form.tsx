import type { KeptRecord } from "@sinergi/offline/field-store";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import styles from "#field/outbox/outbox.module.css";
import { useField } from "#field/store/use-field";
import { Banner } from "#field/ui/banner";
import { Button } from "#field/ui/button";

/** Shorter than this says nothing; the server wants as much. */
const SHORTEST = 3;

/** Taking a record back is a record too, with its reason; nothing disappears. */
export function VoidForm({ record, done, cancel }: { readonly record: KeptRecord; readonly done: () => void; readonly cancel: () => void }) {
  const t = useTranslations("fieldShell");
  const { store } = useField();
  const [problem, setProblem] = useState<"short" | "failed" | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get("reason");
    const reason = typeof given === "string" ? given.trim() : "";
    if (reason.length < SHORTEST) return setProblem("short");
    try {
      await store.save({ kind: "record.voided", body: { recordId: record.id, reason }, amends: record.id, title: record.title, ...(record.familyId === null ? {} : { familyId: record.familyId }) });
      done();
    } catch {
      setProblem("failed");
    }
  };
  return (
    <form className={styles.reason} onSubmit={(event) => void submit(event)}>
      <label htmlFor="void-reason">{t("box.voidReason")}</label>
      <textarea id="void-reason" name="reason" maxLength={500} required autoFocus />
      {problem ? <Banner tone="late" urgent>{t(`box.void_${problem}`)}</Banner> : null}
      <div className={styles.pair}>
        <Button onClick={cancel}>{t("box.keepRecord")}</Button>
        <button type="submit" className={styles.submit}>{t("box.void")}</button>
      </div>
    </form>
  );
}
