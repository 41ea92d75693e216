import type { FieldSnapshot } from "@sinergi/domain/fieldwork/field-snapshot";
import type { FieldStatus } from "@sinergi/offline/field-store";
import type { OpenFieldStore } from "@sinergi/offline/store/open-field-store";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { askToPersist, FIELD_VERSION } from "#field/store/browser-platform";
import { startTriggers } from "#field/store/triggers";
import { FieldContext } from "#field/store/use-field";
import { type Phone, PhoneContext } from "#field/store/use-phone";

interface Read {
  readonly snapshot: FieldSnapshot | null;
  readonly status: FieldStatus;
}

/** Screens stand on this: the store, and what lies in it as it changes. Nothing is drawn before both were read. */
export function FieldProvider({ store, lock, children }: Phone & { readonly children: ReactNode }) {
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => startTriggers(store), [store]);
  // Asked each time: a browser that said no says yes once the app is installed or much used.
  useEffect(() => void askToPersist().catch(() => undefined), [store]);
  useEffect(() => keepReading(store, setRead), [store]);
  useEffect(() => {
    if (import.meta.env.VITE_FIELD_HOOK !== "1") return;
    const offered = import("#field/store/hook").then(({ offerHook }) => offerHook(store, FIELD_VERSION));
    return () => void offered.then((takeBack) => takeBack());
  }, [store]);
  const field = useMemo(() => read && { store, ...read }, [store, read]);
  const phone = useMemo(() => ({ store, lock }), [store, lock]);
  return (
    field && (
      <PhoneContext value={phone}>
        <FieldContext value={field}>{children}</FieldContext>
      </PhoneContext>
    )
  );
}

/** Reads again after each change; of changes that come while it reads only the last one counts. */
function keepReading(store: OpenFieldStore, show: (read: Read) => void): () => void {
  let ended = false;
  let reading = false;
  let again = false;
  let shown: FieldSnapshot | null = null;
  let last: FieldStatus | null = null;
  const readOnce = async () => {
    const [status, snapshot] = await Promise.all([store.readStatus(), store.readSnapshot()]);
    // The same copy stays the same object: a list of families is not drawn anew for every tick of the chip.
    shown = snapshot?.etag === shown?.etag && snapshot?.families.length === shown?.families.length ? shown : snapshot;
    last = status;
    if (!ended) show({ status, snapshot: shown });
  };
  // Storage that does not open any more is said, on every screen (row 26).
  const shut = () => {
    if (!ended && last) show({ status: { ...last, blocked: "SHUT" }, snapshot: shown });
  };
  const readAll = async () => {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    do {
      again = false;
      await readOnce().catch(shut);
    } while (again && !ended);
    reading = false;
  };
  const stop = store.subscribe(() => void readAll());
  const onNetwork = () => void readAll();
  addEventListener("online", onNetwork);
  addEventListener("offline", onNetwork);
  void readAll();
  return () => {
    ended = true;
    stop();
    removeEventListener("online", onNetwork);
    removeEventListener("offline", onNetwork);
  };
}
