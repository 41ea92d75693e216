import classes from "./fieldlogs.module.css";

/** A sign and its word; the tone never speaks alone. */
export function StateMark({ tone, children }: { readonly tone: "waiting" | "running" | "good" | "refused" | "quiet"; readonly children: string }) {
  return (
    <span className={classes.state} data-tone={tone}>
      {children}
    </span>
  );
}
