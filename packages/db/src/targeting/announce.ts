import type { Scoped } from "#access/scoped";

/** What open screens are told, once the transaction it belongs to is committed. */
export interface Change {
  readonly kind: "snapshot" | "import" | "approval" | "meeting" | "followUp" | "notice" | "field" | "referral" | "update";
  readonly id?: string;
}

export const CHANGE_CHANNEL = "sinergi_changes";

export async function announce(tx: Scoped, change: Change): Promise<void> {
  await tx.rows({ name: "announce", text: "select pg_notify($1, $2)" }, [CHANGE_CHANNEL, JSON.stringify(change)]);
}
