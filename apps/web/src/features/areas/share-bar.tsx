import classes from "./areas.module.css";

/** A bar that says nothing its number does not. */
export function ShareBar({ share, unknown = false }: { readonly share: number; readonly unknown?: boolean }) {
  return (
    <span className={classes.share} aria-hidden>
      <span className={classes.shareFill} style={{ width: `${share * 100}%`, background: unknown ? "var(--unknown)" : undefined }} />
    </span>
  );
}
