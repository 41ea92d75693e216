import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { judgePhoneClock } from "#field/frame/judge-clock";
import { LeaveForm } from "#field/frame/leave-form";
import styles from "#field/frame/ready.module.css";
import { useNow } from "#field/frame/use-now";
import { useFormats } from "#field/language";
import { useMomentWords } from "#field/outbox/outbox-facts";
import { FIELD_VERSION } from "#field/store/browser-platform";
import { isInstalled, useInstallOffer } from "#field/store/install-offer";
import { useField } from "#field/store/use-field";
import { usePhone } from "#field/store/use-phone";
import { useWorker } from "#field/store/use-worker";
import { Button } from "#field/ui/button";
import { Screen } from "#field/ui/screen";

/** Below this a month of photos may not fit. */
const LITTLE_BYTES = 200_000_000;
/** Families older than this should be fetched before going out. */
const OLD_MS = 24 * 60 * 60_000;

/** What to look at before leaving for where there is no signal (`offline.md` §5.10). */
export function ReadyPage() {
  const t = useTranslations("fieldShell");
  const { status, snapshot, store } = useField();
  const { lock } = usePhone();
  const worker = useWorker();
  const install = useInstallOffer();
  const free = useFreeBytes();
  const formats = useFormats();
  const moment = useMomentWords();
  const now = useNow();
  const clock = judgePhoneClock(status, now);
  const isFresh = status.snapshotAt !== null && now - Date.parse(status.snapshotAt) < OLD_MS;
  return (
    <Screen title={t("ready.title")} under={t("ready.under")}>
      <ul className={styles.list}>
        <Item good={worker === "READY" || worker === "WAITING"} name={t("ready.app")} words={worker === "READY" || worker === "WAITING" ? t("ready.appKept", { version: FIELD_VERSION }) : t("bars.noWorker")} />
        <Item good={isFresh} name={t("ready.families")} words={snapshot ? t("ready.familiesOf", { count: snapshot.families.length, moment: moment(snapshot.madeAt) }) : t("ready.noFamilies")} />
        <Item good={status.persisted === true} name={t("ready.storage")} words={status.persisted === true ? t("ready.storageSafe") : t("ready.storageUnsafe")} />
        <Item good={clock === null} name={t("ready.clock")} words={clock === null ? t("ready.clockRight") : t(`bars.clock_${clock}`)} />
        <Item good={free === null || free > LITTLE_BYTES} name={t("ready.room")} words={free === null ? "–" : t("ready.roomLeft", { bytes: formats.bytes(free) })} />
      </ul>
      <div className={styles.acts}>
        <Button look={isFresh ? "quiet" : "primary"} wide disabled={status.sending} onClick={() => void store.sync().catch(() => undefined)}>{status.sending ? t("box.sendingNow") : t("ready.fetch")}</Button>
        {install && !isInstalled() ? <Button wide onClick={install}>{t("ready.install")}</Button> : null}
        <Button wide onClick={lock}>{t("ready.lock")}</Button>
        <LeaveForm />
      </div>
    </Screen>
  );
}

function Item({ good, name, words }: { readonly good: boolean; readonly name: string; readonly words: ReactNode }) {
  const t = useTranslations("fieldShell");
  const Icon = good ? IconCircleCheck : IconAlertTriangle;
  return (
    <li className={good ? styles.good : styles.care}>
      <Icon size={26} role="img" aria-label={good ? t("ready.good") : t("ready.look")} />
      <span>
        <strong>{name}</strong>
        <span>{words}</span>
      </span>
    </li>
  );
}

function useFreeBytes(): number | null {
  const { store } = usePhone();
  const [free, setFree] = useState<number | null>(null);
  useEffect(() => {
    store.phone.platform.freeBytes().then(setFree, () => undefined);
  }, [store]);
  return free;
}
