import type { Patch } from "./patches.ts";

/** Options of Node under which the server reads its sources with the patches in them. */
export function serverOptions(patches: readonly Patch[]): readonly string[] {
  if (patches.length === 0) return [];
  const preload = new URL("patched-server.mjs", import.meta.url);
  preload.searchParams.set("patches", JSON.stringify(patches));
  return ["--import", preload.href];
}
