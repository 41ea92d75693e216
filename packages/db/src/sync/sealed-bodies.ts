import { isSealedKind } from "@sinergi/domain/sync/sealed-kinds";
import type { Scoped } from "#access/scoped";

const MARK = "sealed:v1:";
const placeOf = (recordId: string): string => `sync_receipt.body.${recordId}`;

/** A body as it is kept: the raw text, or where it may hold numbers or names of confidence, the same encrypted (decision 38). */
export function keptBody(tx: Scoped, { recordId, kind, body }: { readonly recordId: string; readonly kind: string; readonly body: string }): string {
  return isSealedKind(kind) ? MARK + tx.db.texts.seal(body, placeOf(recordId)).toString("base64") : body;
}

/** The body to the byte as it was sent. */
export function openBody(tx: Scoped, { recordId, kind, body }: { readonly recordId: string; readonly kind: string; readonly body: string }): string {
  return isSealedKind(kind) && body.startsWith(MARK) ? tx.db.texts.open(Buffer.from(body.slice(MARK.length), "base64"), placeOf(recordId)) : body;
}
