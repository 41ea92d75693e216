import * as z from "zod/mini";
import { postJson } from "#lib/http";

const verifiedSchema = z.object({ title: z.string(), signedAt: z.string(), sha256: z.string(), version: z.int(), inForce: z.int() });
export type VerifiedPaper = z.infer<typeof verifiedSchema>;

/** What anybody may learn of a signed paper by the secret of its QR. */
export async function verifyPaper(token: string): Promise<VerifiedPaper> {
  return verifiedSchema.parse(await (await postJson("/api/verification", { token })).json());
}

/** SHA-256 of a file in hex; null where the browser has no way to compute it, which is so on a plain http address. */
export async function digestOfFile(file: Blob): Promise<string | null> {
  if (globalThis.crypto.subtle === undefined) return null;
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
