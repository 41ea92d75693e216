import { useFormats } from "#lib/i18n";
import classes from "./targeting.module.css";

interface ShareCellProps {
  readonly part: number;
  readonly whole: number;
  /** A colour with a meaning of its own, such as a side of help. */
  readonly color?: string;
}

export function ShareCell({ part, whole, color = "var(--accent)" }: ShareCellProps) {
  const formats = useFormats();
  const share = whole === 0 ? null : part / whole;
  return (
    <span>
      {formats.percent(share)}
      <span className={classes.share} aria-hidden>
        <span className={classes.shareFill} style={{ width: `${(share ?? 0) * 100}%`, background: color }} />
      </span>
    </span>
  );
}
