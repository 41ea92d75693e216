import { isDeeperThan } from "@sinergi/domain/programmes/read-programmes";
import { TRPCError } from "@trpc/server";

/** Deeper than any rule people write, and shallow enough to be walked. */
const DEEPEST_INPUT = 96;

/** Rules nest without a limit of their own: an input that nests without end is refused before anything follows it. */
export async function refuseDeep<T>({ getRawInput, next }: { readonly getRawInput: () => Promise<unknown>; readonly next: () => Promise<T> }): Promise<T> {
  if (isDeeperThan(await getRawInput(), DEEPEST_INPUT)) throw new TRPCError({ code: "BAD_REQUEST" });
  return next();
}
