import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

const AGAIN_MS = 5_000;

/** The one stream of this tab. It comes once the first screen stands: nothing of it is seen before. */
export function useLiveChanges(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    let left = false;
    let stop = (): void => undefined;
    const follow = async (): Promise<void> => {
      try {
        const { followChanges } = await import("#app/live-changes");
        if (!left) stop = followChanges(queryClient);
      } catch {
        if (left) return;
        const again = setTimeout(() => void follow(), AGAIN_MS);
        stop = () => clearTimeout(again);
      }
    };
    void follow();
    return () => {
      left = true;
      stop();
    };
  }, [queryClient]);
}
