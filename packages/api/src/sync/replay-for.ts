import type { Scoped } from "@sinergi/db/access/scoped";
import type { HeldRecord, ReceiptVerdict } from "@sinergi/db/sync/receipts.store";
import { SCOPE_OF_ROLE } from "@sinergi/domain/access/roles";
import type { Actor } from "@sinergi/domain/access/actor";
import type { Day } from "@sinergi/domain/time/day";
import { replayHeld } from "#sync/release-waiting";

/** The one who sent a record, for acts in his name on what he sent. */
export function senderOf({ userId, userName }: Pick<HeldRecord, "userId" | "userName">): Actor {
  return { id: userId, name: userName, role: "FACILITATOR", agency: null, scope: SCOPE_OF_ROLE.FACILITATOR, sessionId: null, address: null };
}

/** Applies a held record in the name of its sender, with the rights of the system. `alone`: as if it followed no other. */
export function replayFor(tx: Scoped, held: HeldRecord, { today, alone }: { readonly today: Day; readonly alone: boolean }): Promise<ReceiptVerdict> {
  const record = alone ? { ...held, prevId: null } : held;
  return tx.derive((system) =>
    replayHeld(system, { actor: senderOf(held), read: (work) => work(system), deviceId: held.deviceId, via: held.via, broughtBy: held.broughtBy, today, now: Date.parse(held.receivedAt), families: new Map(), boundaries: new Map(), sealed: false }, record),
  );
}
