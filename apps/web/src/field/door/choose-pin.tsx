import type { DataKey } from "@sinergi/offline/keys/seal";
import type { FieldDatabase } from "@sinergi/offline/store/database";
import { chooseFirstPin, chooseNewPin } from "@sinergi/offline/store/doors";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { DoorFrame } from "#field/door/door-frame";
import styles from "#field/door/door.module.css";
import type { Step } from "#field/door/knock";
import { PinField, pinIn } from "#field/door/pin-field";
import { isEasyPin } from "#field/door/easy-pin";

interface Props {
  readonly db: FieldDatabase;
  readonly step: Extract<Step, { kind: "CHOOSE_PIN" }>;
  readonly opened: (key: DataKey) => void;
}

/** The first PIN on this phone, or a new one after the server has opened what lies here. */
export function ChoosePin({ db, step, opened }: Props) {
  const t = useTranslations("fieldShell");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<"differs" | "easy" | "failed" | null>(null);
  const { person } = step.door;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const pin = pinIn(event.currentTarget, "pin");
    if (pin !== pinIn(event.currentTarget, "repeat")) return setProblem("differs");
    if (isEasyPin(pin)) return setProblem("easy");
    if (!person) return setProblem("failed");
    setBusy(true);
    try {
      opened(step.unsealed === null ? await chooseFirstPin(db, { person, pin, server: step.server }) : await chooseNewPin(db, { personId: person.id, unsealed: step.unsealed, pin }));
    } catch {
      setProblem("failed");
      setBusy(false);
    }
  };
  return (
    <DoorFrame title={t("door.chooseTitle", { name: person?.name ?? "" })} lead={t("door.chooseLead")} door={step.door} problem={problem && t(`door.choose_${problem}`)}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <PinField name="pin" label={t("door.newPin")} autoFocus />
        <PinField name="repeat" label={t("door.repeatPin")} />
        <button type="submit" className={styles.submit} disabled={busy}>{busy ? t("door.opening") : t("door.keepPin")}</button>
      </form>
    </DoorFrame>
  );
}
