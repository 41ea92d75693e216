import type { Scoped } from "@sinergi/db/access/scoped";
import { listInvitees, writeInviteeOrder } from "@sinergi/db/meetings/invitees.store";
import { bySeat } from "@sinergi/domain/meetings/invitees";

/** Puts the invitees of a meeting into the order of the letter: by seat, then by name. */
export async function orderInvitees(tx: Scoped, meetingId: string): Promise<void> {
  const invitees = await listInvitees(tx, meetingId);
  await writeInviteeOrder(tx, invitees.toSorted(bySeat).map(({ id }) => id));
}
