import { IconAlertTriangle, IconCircleCheck, IconClockPause, IconCloudUp } from "@tabler/icons-react";
import type { FieldStatus } from "@sinergi/offline/field-store";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import { timeOf } from "#field/frame/clock-words";
import { useTroubleWords } from "#field/frame/trouble-words";
import styles from "#field/frame/field-frame.module.css";
import { useField } from "#field/store/use-field";

/** On every screen, always: how many records wait and why (`offline.md` §5.1). Numbers are counts of rows. */
export function StatusChip() {
  const { status } = useField();
  const words = useChipWords(status);
  const look = lookOf(status);
  const Icon = ICONS[look];
  return (
    <Link href="/kotak" className={`${styles.chip} ${styles[look]}`}>
      <span role="status">{words}</span>
      <Icon size={22} aria-hidden />
    </Link>
  );
}

const ICONS = { calm: IconCircleCheck, sending: IconCloudUp, waiting: IconClockPause, wanted: IconAlertTriangle } as const;

function lookOf({ pending, needsYou, sending, photosWaiting, blocked }: FieldStatus): keyof typeof ICONS {
  if (needsYou > 0 || blocked !== null) return "wanted";
  if (pending + photosWaiting === 0) return "calm";
  return sending ? "sending" : "waiting";
}

function useChipWords(status: FieldStatus): string {
  const t = useTranslations("fieldShell");
  const troubles = useTroubleWords();
  const { pending, needsYou, photosWaiting, sending, trouble, lastSyncAt, blocked } = status;
  if (blocked !== null) return t("chip.blocked");
  if (needsYou > 0) return t("chip.needsYou", { count: needsYou });
  if (pending > 0) return sending ? t("chip.sending", { count: pending }) : t("chip.pending", { count: pending, why: trouble === null ? t("chip.soon") : troubles.short(trouble) });
  if (photosWaiting > 0) return t("chip.photos", { count: photosWaiting });
  return lastSyncAt === null ? t("chip.never") : t("chip.allSent", { time: timeOf(lastSyncAt) });
}
