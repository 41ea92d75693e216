import { useTranslations } from "use-intl";
import { Link } from "wouter";
import { useNow } from "#field/frame/use-now";
import styles from "#field/frame/field-frame.module.css";
import { useField } from "#field/store/use-field";
import { useWorker } from "#field/store/use-worker";
import { letWorkerIn } from "#field/store/worker";
import { judgePhoneClock } from "#field/frame/judge-clock";

/** What a person should know before he goes on, one line each. */
export function FieldBars({ isForm }: { readonly isForm: boolean }) {
  const t = useTranslations("fieldShell");
  const { status } = useField();
  const worker = useWorker();
  const clock = judgePhoneClock(status, useNow());
  return (
    <>
      {status.blocked === null ? null : (
        <div className={`${styles.bar} ${styles.late}`} role="alert">
          <span>{t(`bars.${status.blocked}`)}</span>
          <button type="button" onClick={() => location.reload()}>{t("reload")}</button>
        </div>
      )}
      {status.trouble === "SIGN_IN" ? (
        <div className={styles.bar}>
          <span>{t("trouble.SIGN_IN")}</span>
          <Link href="/masuk">{t("door.signIn")}</Link>
        </div>
      ) : null}
      {clock === null ? null : <p className={`${styles.bar} ${styles.late}`} role="alert">{t(`bars.clock_${clock}`)}</p>}
      {worker === "FAILED" ? <p className={styles.bar}>{t("bars.noWorker")}</p> : null}
      {worker === "WAITING" ? (
        <div className={styles.bar}>
          <span>{t(isForm ? "bars.newAfterForm" : "bars.newVersion")}</span>
          <button type="button" disabled={isForm} onClick={letWorkerIn}>{t("reload")}</button>
        </div>
      ) : null}
    </>
  );
}
