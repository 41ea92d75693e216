import { IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import styles from "#field/ui/list-row.module.css";

interface Props {
  readonly title: string;
  readonly under?: ReactNode;
  readonly right?: ReactNode;
  /** Goes to a screen, or does something; neither: it is only read. */
  readonly href?: string;
  readonly onClick?: () => void;
}

export function ListRow({ title, under, right, href, onClick }: Props) {
  const inside = (
    <>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        {under === undefined ? null : <span className={styles.under} style={{ display: "block" }}>{under}</span>}
      </span>
      {right === undefined ? null : <span className={styles.right}>{right}</span>}
      {href === undefined && onClick === undefined ? null : <IconChevronRight aria-hidden className={styles.arrow} size={20} />}
    </>
  );
  if (href !== undefined) return <li><Link href={href} className={styles.row}>{inside}</Link></li>;
  if (onClick !== undefined) return <li><button type="button" className={styles.row} onClick={onClick}>{inside}</button></li>;
  return <li><div className={styles.row}>{inside}</div></li>;
}

export function List({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  return <ul className={styles.list} aria-label={label}>{children}</ul>;
}

export function EmptyState({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{text}</p>
      {children}
    </div>
  );
}

/** A word in a frame: how things stand with a row. */
export function Mark({ tone = "plain", children }: { readonly tone?: "plain" | "care" | "late"; readonly children: ReactNode }) {
  const look = tone === "plain" ? "" : tone === "care" ? styles.care : styles.late;
  return <span className={`${styles.mark} ${look}`}>{children}</span>;
}
