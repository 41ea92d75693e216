import { leave } from "@sinergi/offline/store/doors";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { saveBackupFile } from "#field/outbox/save-backup-file";
import { useField } from "#field/store/use-field";
import { usePhone } from "#field/store/use-phone";
import { Banner } from "#field/ui/banner";
import { Button } from "#field/ui/button";

/** Signing out: families leave the phone, what is unsent stays and is said by its number (`offline.md` §5.9). */
export function LeaveForm() {
  const t = useTranslations("fieldShell");
  const { status } = useField();
  const { store, lock } = usePhone();
  const [asking, setAsking] = useState(false);
  const out = async () => {
    const { signOut } = await import("#lib/sign-out");
    await signOut().catch(() => undefined);
    await leave(store.phone.db);
    lock();
  };
  if (!asking) return <Button look="plain" wide onClick={() => setAsking(true)}>{t("leave.out")}</Button>;
  return (
    <Banner tone="care" urgent title={status.pending > 0 ? t("leave.pending", { count: status.pending }) : t("leave.sure")}>
      <p>{t("leave.what")}</p>
      {status.pending > 0 ? <Button wide onClick={() => void saveBackupFile(store.phone)}>{t("box.saveFile")}</Button> : null}
      <Button wide onClick={() => setAsking(false)}>{t("leave.stay")}</Button>
      <Button wide look="primary" onClick={() => void out()}>{t("leave.out")}</Button>
    </Banner>
  );
}
