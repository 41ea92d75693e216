import type { FieldFamily } from "@sinergi/domain/fieldwork/field-snapshot";
import { PRESENCES, type Presence } from "@sinergi/domain/fieldwork/vocabulary";
import { useTranslations } from "use-intl";
import styles from "#field/sessions/attendance.module.css";
import { countPresences, type SessionFields } from "#field/sessions/session-fields";
import { Button } from "#field/ui/button";

interface AttendanceProps {
  readonly families: readonly FieldFamily[];
  readonly presences: SessionFields["presences"];
  readonly change: (presences: SessionFields["presences"]) => void;
}

/** Every family of the group on one screen: all present first, then whoever was not. */
export function Attendance({ families, presences, change }: AttendanceProps) {
  const t = useTranslations("fieldLogs.session");
  const counts = countPresences(presences, families);
  return (
    <>
      <Button look="primary" wide onClick={() => change(Object.fromEntries(families.map(({ id }) => [id, "PRESENT" as const])))}>
        {t("allPresent", { count: families.length })}
      </Button>
      <p className={styles.counts} role="status">
        {t("marked", { came: counts.PRESENT + counts.REPRESENTED, all: families.length, open: counts.OPEN })}
      </p>
      <ul className={styles.rows}>
        {families.map((family) => (
          <Row key={family.id} family={family} presence={presences[family.id] ?? null} choose={(presence) => change({ ...presences, [family.id]: presence })} />
        ))}
      </ul>
    </>
  );
}

function Row({ family, presence, choose }: { readonly family: FieldFamily; readonly presence: Presence | null; readonly choose: (presence: Presence) => void }) {
  const t = useTranslations("fieldLogs.session");
  return (
    <li className={styles.row}>
      <span className={styles.name} id={`f${family.id}`}>
        {family.headName}
        {family.profile.carerName === "" || family.profile.carerName === family.headName ? null : <small>{family.profile.carerName}</small>}
      </span>
      <div className={styles.choices} role="group" aria-labelledby={`f${family.id}`}>
        {PRESENCES.map((one) => (
          <button key={one} type="button" className={styles.choice} aria-pressed={presence === one} aria-label={t(`presences.${one}`)} title={t(`presences.${one}`)} data-presence={one} onClick={() => choose(one)}>
            {t(`letters.${one}`)}
          </button>
        ))}
      </div>
    </li>
  );
}

/** What the four letters mean, above the list. */
export function LetterKey() {
  const t = useTranslations("fieldLogs.session");
  return <p className={styles.key}>{PRESENCES.map((one) => `${t(`letters.${one}`)} = ${t(`presences.${one}`)}`).join(" · ")}</p>;
}
