import type { ReactNode } from "react";
import classes from "./state.module.css";

/** Nothing to show, why, and the one thing to do about it. */
export function EmptyState({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className={classes.state}>
      <p>{text}</p>
      {children}
    </div>
  );
}
