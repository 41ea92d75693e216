import { useTranslations } from "use-intl";
import { Link } from "wouter";
import styles from "#field/frame/field-frame.module.css";
import { useField } from "#field/store/use-field";
import { judgePhoneClock } from "#field/frame/judge-clock";

/** What a person should know before he goes on, one line each. */
export function FieldBars() {
  const t = useTranslations("fieldShell");
  const { status } = useField();
  const clock = judgePhoneClock(status, Date.now());
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
    </>
  );
}
