import { constants, createPrivateKey, privateDecrypt } from "node:crypto";

/** What a phone sealed to the server with RSA-OAEP (SHA-256) under the label of a person; null where it is not ours, or bears another label. */
export function openSealed(privateKey: Buffer, sealed: Buffer, label: string): Buffer | null {
  try {
    const key = createPrivateKey({ key: privateKey, format: "der", type: "pkcs8" });
    return privateDecrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256", oaepLabel: Buffer.from(label) }, sealed);
  } catch {
    return null;
  }
}
