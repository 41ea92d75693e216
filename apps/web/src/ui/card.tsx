import { type ReactNode, useId } from "react";
import classes from "./card.module.css";

interface CardProps {
  readonly title: string;
  /** What the card says, above its neutral title. */
  readonly finding?: string | null;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One question and its answer. The largest text is the finding. */
export function Card({ title, finding, note, actions, children }: CardProps) {
  const titleId = useId();
  return (
    <section className={classes.card} aria-labelledby={titleId} data-card>
      <header className={classes.head}>
        <div className={classes.words}>
          {finding && <p className={classes.finding}>{finding}</p>}
          <h2 id={titleId} className={finding ? classes.title : classes.alone}>
            {title}
          </h2>
        </div>
        {actions && <div data-screen-only>{actions}</div>}
      </header>
      {children}
      {note && <p className={classes.note}>{note}</p>}
    </section>
  );
}
