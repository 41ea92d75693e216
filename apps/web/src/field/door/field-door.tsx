import type { DataKey } from "@sinergi/offline/keys/seal";
import { type Opened, openDatabase } from "@sinergi/offline/store/open-database";
import { type OpenFieldStore, openFieldStore } from "@sinergi/offline/store/open-field-store";
import { readDoor } from "@sinergi/offline/store/doors";
import { wipeStaleSnapshots } from "@sinergi/offline/store/snapshots";
import type { Platform } from "@sinergi/offline/store/platform";
import { overFetch, type Transport } from "@sinergi/offline/transport/transport";
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { DoorFrame } from "#field/door/door-frame";
import { knock, type Step } from "#field/door/knock";
import { PinDoor } from "#field/door/pin-door";
import { useIdleLock } from "#field/door/use-idle-lock";
import { browserPlatform } from "#field/store/browser-platform";
import styles from "#field/door/door.module.css";

// What a phone needs once, with a network, stands apart from what it needs every day.
const ChoosePin = lazy(async () => ({ default: (await import("#field/door/choose-pin")).ChoosePin }));
const SignInDoor = lazy(async () => ({ default: (await import("#field/door/sign-in-door")).SignInDoor }));
const signOut = async () => (await import("#lib/sign-out")).signOut();

interface Parts extends Opened {
  readonly platform: Platform;
  readonly transport: Transport;
}

type Start = { readonly kind: "OPENING" } | { readonly kind: "SHUT" } | { readonly kind: "UNSAFE" } | { readonly kind: "STALE" } | { readonly kind: "READY"; readonly parts: Parts };

interface Props {
  readonly children: (opened: { readonly store: OpenFieldStore; readonly lock: () => void }) => ReactNode;
}

/** Opens the phone's storage and then its owner's part of it; the app stands behind this door. */
export function FieldDoor({ children }: Props) {
  const t = useTranslations("fieldShell");
  const start = useStart();
  if (start.kind === "OPENING") return null;
  if (start.kind === "READY") return <OwnersDoor parts={start.parts}>{children}</OwnersDoor>;
  return (
    <DoorFrame title={t(`door.${start.kind}_title`)} lead={t(`door.${start.kind}_lead`)}>
      {start.kind === "UNSAFE" ? null : <button type="button" className={styles.submit} onClick={() => location.reload()}>{t("reload")}</button>}
    </DoorFrame>
  );
}

function useStart(): Start {
  const [start, setStart] = useState<Start>({ kind: isSecureContext ? "OPENING" : "UNSAFE" });
  useEffect(() => {
    // An address without https has neither keys nor a service worker.
    if (!isSecureContext) return;
    const platform = browserPlatform();
    openDatabase({ newId: platform.newId, onStale: () => setStart({ kind: "STALE" }) })
      .then((opened) => setStart({ kind: "READY", parts: { ...opened, platform, transport: overFetch(fetch.bind(globalThis)) } }))
      .catch(() => setStart({ kind: "SHUT" }));
  }, []);
  return start;
}

function OwnersDoor({ parts, children }: Props & { readonly parts: Parts }) {
  const { db, platform, transport } = parts;
  const [step, setStep] = useState<Step | null>(null);
  const [store, setStore] = useState<OpenFieldStore | null>(null);
  const [forgot, setForgot] = useState(false);
  const look = useCallback(
    (signedIn: boolean, lostPin = false) =>
      void wipeStaleSnapshots(db, platform.now())
        .then(() => knock({ db, transport, signedIn, forgot: lostPin }))
        .then(setStep, () => location.reload()),
    [db, platform, transport],
  );
  useEffect(() => look(false), [look]);
  const lock = useCallback(() => {
    setStore(null);
    look(false);
  }, [look]);
  useIdleLock(store !== null, lock);
  const opened = async (key: DataKey) => {
    const { person } = await readDoor(db);
    if (person) setStore(openFieldStore({ db, key, person, platform, transport }));
  };
  const signInInstead = (why: "FORGOT" | "OTHER") => {
    setForgot(why === "FORGOT");
    // A session that is still open belongs to whoever was here before.
    void signOut()
      .catch(() => undefined)
      .then(() => readDoor(db))
      .then((door) => setStep({ kind: "SIGN_IN", door, trouble: null }));
  };
  if (store) return children({ store, lock });
  return (
    <Suspense fallback={null}>
      {step && <Stepped step={step} parts={parts} look={(signedIn) => look(signedIn, signedIn && forgot)} opened={(key) => void opened(key)} signInInstead={signInInstead} />}
    </Suspense>
  );
}

interface SteppedProps {
  readonly step: Step;
  readonly parts: Parts;
  readonly look: (signedIn: boolean) => void;
  readonly opened: (key: DataKey) => void;
  readonly signInInstead: (why: "FORGOT" | "OTHER") => void;
}

function Stepped({ step, parts, look, opened, signInInstead }: SteppedProps) {
  const t = useTranslations("fieldShell");
  const lookAgain = () => look(false);
  switch (step.kind) {
    case "PIN":
      return <PinDoor db={parts.db} door={step.door} opened={opened} signInInstead={signInInstead} />;
    case "CHOOSE_PIN":
      return <ChoosePin db={parts.db} step={step} opened={opened} />;
    case "SIGN_IN":
      return <SignInDoor door={step.door} trouble={step.trouble} signedIn={() => look(true)} lookAgain={lookAgain} back={step.door.key === "LOCKED" ? () => look(false) : undefined} />;
    case "NOT_YOURS":
      return (
        <DoorFrame title={t("door.notYoursTitle")} lead={t("door.notYoursLead")} door={step.door}>
          <a className={styles.submit} href="/">{t("door.toOffice")}</a>
          <button type="button" className={styles.second} onClick={() => signInInstead("OTHER")}>{t("door.otherAccount")}</button>
        </DoorFrame>
      );
  }
}
