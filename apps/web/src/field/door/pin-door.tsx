import type { DataKey } from "@sinergi/offline/keys/seal";
import type { FieldDatabase } from "@sinergi/offline/store/database";
import { type Door, unlock } from "@sinergi/offline/store/doors";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { DoorFrame } from "#field/door/door-frame";
import styles from "#field/door/door.module.css";
import { PinField, pinIn } from "#field/door/pin-field";

interface Props {
  readonly db: FieldDatabase;
  readonly door: Door;
  readonly opened: (key: DataKey) => void;
  /** The PIN is gone or forgotten, or it is somebody else: the server has to say who stands here. */
  readonly signInInstead: (why: "FORGOT" | "OTHER") => void;
}

/** The PIN of the person whose phone it is; works without a network. */
export function PinDoor({ db, door, opened, signInInstead }: Props) {
  const t = useTranslations("fieldShell");
  const [busy, setBusy] = useState(false);
  const [left, setLeft] = useState<number | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    const key = door.person && (await unlock(db, door.person.id, pinIn(form, "pin")).catch(() => null));
    setBusy(false);
    if (key) return opened(key);
    form.reset();
    const now = (left ?? door.wrongLeft) - 1;
    setLeft(now);
    if (now <= 0) signInInstead("FORGOT");
  };
  return (
    <DoorFrame title={t("door.pinTitle", { name: door.person?.name ?? "" })} lead={t("door.pinLead")} door={door} problem={left === null ? null : t("door.pinWrong", { left })}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <PinField name="pin" label={t("door.pin")} autoFocus />
        <button type="submit" className={styles.submit} disabled={busy}>{busy ? t("door.opening") : t("door.open")}</button>
      </form>
      <button type="button" className={styles.second} onClick={() => signInInstead("FORGOT")}>{t("door.forgot")}</button>
      <button type="button" className={styles.second} onClick={() => signInInstead("OTHER")}>{t("door.notMe")}</button>
    </DoorFrame>
  );
}
