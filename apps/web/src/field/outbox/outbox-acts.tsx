import type { KeptRecord } from "@sinergi/offline/field-store";
import type { Restored } from "@sinergi/offline/backup/restore-backup";
import { type ChangeEvent, useState } from "react";
import { useTranslations } from "use-intl";
import styles from "#field/outbox/outbox.module.css";
import { saveBackupFile } from "#field/outbox/save-backup-file";
import { usePhone } from "#field/store/use-phone";
import { Banner, type Tone } from "#field/ui/banner";
import { Button } from "#field/ui/button";

interface Props {
  readonly pending: number;
  readonly sending: boolean;
  readonly records: readonly KeptRecord[];
}

interface Told {
  readonly tone: Tone;
  readonly words: string;
}

/** Send now, carry away by file, bring back from a file. */
export function OutboxActs({ pending, sending, records }: Props) {
  const t = useTranslations("fieldShell");
  const { store } = usePhone();
  const [told, setTold] = useState<Told | null>(null);
  const failed = () => setTold({ tone: "late", words: t("box.failed") });
  const send = async () => {
    const waiting = new Set(records.filter(({ receiptNo }) => receiptNo === null).map(({ id }) => id));
    await store.sync();
    const now = (await store.listRecords()).filter(({ id, receiptNo }) => waiting.has(id) && receiptNo !== null);
    setTold(now.length === 0 ? null : { tone: "done", words: t("box.received", { count: now.length, review: now.filter(({ state }) => state !== "RECEIVED").length }) });
  };
  const save = async () => {
    const count = await saveBackupFile(store.phone);
    setTold(count === 0 ? { tone: "info", words: t("box.nothingToSave") } : { tone: "done", words: t("box.saved", { count }) });
  };
  const restore = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = "";
    if (!file) return;
    const { restoreBackup } = await import("@sinergi/offline/backup/restore-backup");
    const answer = await restoreBackup(store.phone, await file.text());
    setTold(wordsOfRestored(answer));
    if (answer.ok && answer.restored > 0) await store.syncInTurn();
  };
  const wordsOfRestored = (answer: Restored): Told =>
    answer.ok ? { tone: "done", words: t("box.restored", { count: answer.restored, here: answer.alreadyHere }) } : { tone: "late", words: t(`box.restore_${answer.why}`) };
  return (
    <div className={styles.acts}>
      {told ? <Banner tone={told.tone} urgent>{told.words}</Banner> : null}
      <Button look={pending > 0 ? "primary" : "quiet"} wide disabled={sending} onClick={() => void send().catch(failed)}>{sending ? t("box.sendingNow") : t("box.sendNow")}</Button>
      <div className={styles.pair}>
        <Button onClick={() => void save().catch(failed)}>{t("box.saveFile")}</Button>
        <label className={styles.file}>
          <span>{t("box.restoreFile")}</span>
          <input type="file" accept="application/json,.json" onChange={(event) => void restore(event).catch(failed)} />
        </label>
      </div>
    </div>
  );
}
