import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/** What did not come is asked for once more after this time. */
const AGAIN_MS = 10_000;

/** Open screens follow the data. One stream per tab; what reads it comes after the screen itself. */
export function useLiveChanges(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    let isLeft = false;
    let stop = (): void => undefined;
    const follow = async (): Promise<void> => {
      try {
        const { followChanges } = await import("#app/follow-changes");
        if (!isLeft) stop = followChanges(queryClient);
      } catch {
        if (isLeft) return;
        const again = setTimeout(() => void follow(), AGAIN_MS);
        stop = () => clearTimeout(again);
      }
    };
    void follow();
    return () => {
      isLeft = true;
      stop();
    };
  }, [queryClient]);
}
