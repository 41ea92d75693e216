import { useTranslations } from "use-intl";
import { dayOf as dayAt, timeOf } from "#field/frame/clock-words";
import styles from "#field/outbox/outbox.module.css";
import { useField } from "#field/store/use-field";
import { useFormats } from "#field/language";

/** The last exchange that brought something and the last one tried, apart from each other, and how old the families are (`offline.md` §5.5). */
export function OutboxFacts() {
  const t = useTranslations("fieldShell");
  const { status } = useField();
  const moment = useMomentWords();
  return (
    <dl className={styles.facts}>
      <dt>{t("box.lastSync")}</dt>
      <dd>{moment(status.lastSyncAt)}</dd>
      <dt>{t("box.lastTried")}</dt>
      <dd>{moment(status.lastTriedAt)}</dd>
      <dt>{t("box.familiesOf")}</dt>
      <dd>{moment(status.snapshotAt)}</dd>
    </dl>
  );
}

/** `28 Nov 2026 23.41`, or a dash. */
export function useMomentWords(): (iso: string | null) => string {
  const formats = useFormats();
  return (iso) => (iso === null ? "–" : `${formats.day(dayAt(iso))} ${timeOf(iso)}`);
}
