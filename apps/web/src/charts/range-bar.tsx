import { useId } from "react";
import classes from "./range-bar.module.css";

interface RangeBarProps {
  /** Shares of 0-1. Without bounds nothing is drawn. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The part of the share that no selection could have avoided, hatched. */
  readonly structural?: number | null;
}

const WIDTH = 120;
const clamp = (share: number) => Math.min(1, Math.max(0, share)) * WIDTH;

/** From the least to the most a share can be, with a tick where it is as far as is known. Says nothing that its text does not. */
export function RangeBar({ value, low, high, structural = null }: RangeBarProps) {
  const hatchId = useId();
  if (low === null || high === null) return null;
  const start = clamp(low);
  return (
    <svg className={classes.range} viewBox={`0 0 ${WIDTH} 12`} preserveAspectRatio="none" aria-hidden focusable="false">
      <defs>
        <pattern id={hatchId} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.4" height="4" fill="var(--ink-faint)" />
        </pattern>
      </defs>
      <rect y="5" width={WIDTH} height="2" fill="var(--line)" />
      {structural !== null && structural > 0 && <rect y="2" width={clamp(structural)} height="8" fill={`url(#${hatchId})`} />}
      <rect x={start} y="2" width={Math.max(2, clamp(high) - start)} height="8" fill="var(--accent)" opacity="0.38" />
      {value !== null && <rect x={Math.max(0, clamp(value) - 1)} width="2" height="12" fill="var(--accent)" />}
    </svg>
  );
}
