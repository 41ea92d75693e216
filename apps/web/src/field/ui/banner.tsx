import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "#field/ui/banner.module.css";

export type Tone = "info" | "done" | "care" | "late";

const ICONS = { info: IconInfoCircle, done: IconCircleCheck, care: IconAlertTriangle, late: IconAlertTriangle } as const;
const TONES = { info: "", done: "", care: styles.care ?? "", late: styles.late ?? "" } as const;

interface Props {
  readonly tone?: Tone;
  readonly title?: string;
  /** Read out at once when it appears. */
  readonly urgent?: boolean;
  readonly children?: ReactNode;
}

export function Banner({ tone = "info", title, urgent = false, children }: Props) {
  const Icon = ICONS[tone];
  return (
    <div className={`${styles.banner} ${TONES[tone]}`} role={urgent ? "alert" : undefined}>
      <Icon aria-hidden className={styles.icon} size={24} />
      <div className={styles.words}>
        {title === undefined ? null : <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
