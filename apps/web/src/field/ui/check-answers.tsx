import { useTranslations } from "use-intl";
import styles from "#field/ui/form-frame.module.css";
import type { FormGroup } from "#field/ui/form-group";

interface Props {
  readonly groups: readonly FormGroup[];
  readonly onChange: (place: number) => void;
}

/** All answers under each other, each group with its way back. */
export function CheckAnswers({ groups, onChange }: Props) {
  const t = useTranslations("fieldKit");
  return (
    <div className={styles.answers}>
      {groups.map((group, place) => (
        <section key={group.name} className={styles.group}>
          <div className={styles.groupHead}>
            <h2>{group.title}</h2>
            <button type="button" aria-label={t("changeGroup", { group: group.title })} onClick={() => onChange(place)}>{t("change")}</button>
          </div>
          {group.missing ? <p className={styles.missing}>{group.missing}</p> : null}
          <dl className={styles.pairs}>
            {group.answers.map((answer) => (
              <div key={answer.label}>
                <dt>{answer.label}</dt>
                <dd>{answer.value ?? t("notAnswered")}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
