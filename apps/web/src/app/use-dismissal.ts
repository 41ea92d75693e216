import { type RefObject, useEffect } from "react";

/** Escape, and a press anywhere else, close an open disclosure; Escape gives the focus back. */
export function useDismissal(disclosure: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const pressElsewhere = (event: PointerEvent) => {
      const details = disclosure.current;
      if (details?.open && event.target instanceof Node && !details.contains(event.target)) details.open = false;
    };
    const escape = (event: KeyboardEvent) => {
      const details = disclosure.current;
      if (event.key !== "Escape" || !details?.open) return;
      details.open = false;
      details.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", pressElsewhere);
    document.addEventListener("keydown", escape);
    return () => {
      document.removeEventListener("pointerdown", pressElsewhere);
      document.removeEventListener("keydown", escape);
    };
  }, [disclosure]);
}
