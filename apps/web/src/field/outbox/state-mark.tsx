import { IconAlertTriangle, IconCircleCheck, IconCloudUp, IconDeviceMobile, IconEye } from "@tabler/icons-react";
import type { KeptRecord, RecordState } from "@sinergi/offline/field-store";
import { useTranslations } from "use-intl";
import styles from "#field/outbox/outbox.module.css";

const ICONS = { ON_PHONE: IconDeviceMobile, SENDING: IconCloudUp, RECEIVED: IconCircleCheck, IN_REVIEW: IconEye, NEEDS_YOU: IconAlertTriangle } as const satisfies Record<RecordState, unknown>;
const LOOKS = { ON_PHONE: "", SENDING: "", RECEIVED: styles.received ?? "", IN_REVIEW: styles.care ?? "", NEEDS_YOU: styles.late ?? "" } as const satisfies Record<RecordState, string>;

/** How things stand with a record: icon and word, never a colour alone. */
export function StateMark({ record }: { readonly record: KeptRecord }) {
  const t = useTranslations("fieldShell");
  const Icon = ICONS[record.state];
  const { sent, all, lost } = record.photos;
  const photos = record.receiptNo !== null && sent + lost < all ? ` · ${t("box.photosSent", { sent, all })}` : "";
  const lostOnes = lost > 0 ? ` · ${t("box.photosLost", { count: lost })}` : "";
  return (
    <span className={`${styles.state} ${LOOKS[record.state]}`}>
      <Icon size={18} aria-hidden />
      <span>{`${t(`states.${record.state}`)}${photos}${lostOnes}`}</span>
    </span>
  );
}
