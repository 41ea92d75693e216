import { useMutation } from "@tanstack/react-query";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";

/** `shared`: handed to the device's own sharing; `copied`: on the clipboard; `shown`: it stands in the address bar, to be copied from there. */
export interface Shared {
  readonly how: "shared" | "copied" | "shown";
}

/** Freezes what is on the screen and gives its link away: on any other day it shows the same numbers. */
export function useShareLink(): (title: string) => Promise<Shared> {
  const freeze = useMutation(trpc.targeting.freeze.mutationOptions());
  return async (title) => {
    const address = new URL(location.href);
    const on = address.searchParams.get("tgl") ?? undefined;
    const { ref } = await freeze.mutateAsync({ opId: newOperationId(), on });
    address.searchParams.set("tgl", ref);
    const link = address.href.replaceAll("%40", "@").replaceAll("%2C", ",");
    return give(title, link);
  };
}

async function give(title: string, link: string): Promise<Shared> {
  const touch = matchMedia("(pointer: coarse)").matches;
  try {
    if (touch && navigator.share) {
      await navigator.share({ title, url: link });
      return { how: "shared" };
    }
    await navigator.clipboard.writeText(link);
    return { how: "copied" };
  } catch {
    // No clipboard without a secure origin: the link stands in the address bar instead.
    history.replaceState(history.state, "", link);
    return { how: "shown" };
  }
}
