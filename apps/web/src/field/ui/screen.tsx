import type { ReactNode } from "react";
import styles from "#field/ui/screen.module.css";

/** A page of the field app that is not a form. */
export function Screen({ title, under, children }: { readonly title: string; readonly under?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.screen}>
      <header>
        <h1 className={styles.title}>{title}</h1>
        {under === undefined ? null : <p className={styles.under}>{under}</p>}
      </header>
      {children}
    </div>
  );
}

export function Section({ title, count, children }: { readonly title: string; readonly count?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        {title}
        {count === undefined ? null : <span className={styles.count}>{count}</span>}
      </h2>
      {children}
    </section>
  );
}
