import { useEffect } from "react";

/** `security.md` §3.9 */
const IDLE_MS = 5 * 60_000;
const LOOK_EVERY_MS = 10_000;
const TOUCHES = ["pointerdown", "keydown", "scroll"] as const;

/** Locks after five minutes without a touch, also where the phone slept meanwhile: time is compared, not waited for. */
export function useIdleLock(isOpen: boolean, lock: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    let touchedAt = Date.now();
    const touched = () => {
      touchedAt = Date.now();
    };
    const look = () => {
      if (Date.now() - touchedAt > IDLE_MS) lock();
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener("visibilitychange", look);
    for (const touch of TOUCHES) addEventListener(touch, touched, { passive: true, capture: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      for (const touch of TOUCHES) removeEventListener(touch, touched, { capture: true });
    };
  }, [isOpen, lock]);
}
