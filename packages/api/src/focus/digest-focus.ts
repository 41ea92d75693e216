import { createHash } from "node:crypto";
import type { FocusListRow } from "@sinergi/db/focus/focus-lists.store";
import { focusContentsText } from "@sinergi/domain/focus/decide-focus";
import type { FocusPlace } from "@sinergi/domain/focus/focus-list.schema";

/** SHA-256, in hex, of everything a list says. */
export function digestOfFocus(list: FocusListRow, places: readonly FocusPlace[]): string {
  const { decreeNumber, decreeDate, ...rest } = list;
  return createHash("sha256").update(focusContentsText({ ...rest, decreeNumber: decreeNumber ?? "", decreeDate: decreeDate ?? "", places })).digest("hex");
}
