import type { Door } from "@sinergi/offline/store/doors";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { BrandMark } from "#ui/brand-mark";
import styles from "#field/door/door.module.css";

interface Props {
  readonly title: string;
  readonly lead?: string;
  readonly door?: Door;
  readonly problem?: string | null;
  readonly children?: ReactNode;
}

/** One thing to do, with what is unsent of others told below it: it is neither shown nor sent by whoever stands here. */
export function DoorFrame({ title, lead, door, problem, children }: Props) {
  const t = useTranslations("fieldShell");
  return (
    <main className={styles.door}>
      <p className={styles.brand}>
        <BrandMark size={32} />
        {t("name")}
      </p>
      <div>
        <h1 className={styles.title}>{title}</h1>
        {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
      </div>
      {problem ? <p className={styles.problem} role="alert">{problem}</p> : null}
      {children}
      {door?.unsentOfOthers.map(({ name, count }) => (
        <p key={name} className={styles.note}>{t("door.unsentOfOther", { name, count })}</p>
      ))}
    </main>
  );
}
