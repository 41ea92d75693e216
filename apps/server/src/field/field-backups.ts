import type { Clock } from "@sinergi/api/platform/context";
import { readItem } from "@sinergi/api/sync/read-item";
import { readFamilies, type Receiving } from "@sinergi/api/sync/read-push";
import { receiveAndRelease } from "@sinergi/api/sync/receive-all";
import { senderOf } from "@sinergi/api/sync/replay-for";
import { findAccount } from "@sinergi/db/access/accounts.store";
import type { Database } from "@sinergi/db/access/database";
import { scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { readPrivateKey } from "@sinergi/db/sync/field-keys.store";
import { openSealed } from "@sinergi/db/sync/open-sealed";
import { announce } from "@sinergi/db/targeting/announce";
import type { Actor } from "@sinergi/domain/access/actor";
import type { Outcome } from "@sinergi/domain/sync/outcomes";
import { HttpProblem } from "../http/problem.ts";
import { fieldPhotosOf, type FieldPhotos } from "./field-photos.ts";
import { openPhotos, openRows, readBackup } from "./read-backup.ts";

/** What became of the records of a backup file. */
export interface BackupImported {
  readonly owner: string;
  /** His account no longer logs: everything new waits for a person. */
  readonly sealed: boolean;
  readonly records: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

export interface FieldBackups {
  /** Takes the records of a phone that never sent them; throws `HttpProblem` where the file is not whole or not ours. */
  take(actor: Actor, bytes: Buffer): Promise<BackupImported>;
}

export function fieldBackupsOf({ db, clock }: { readonly db: Database; readonly clock: Clock }): FieldBackups {
  const options = () => ({ today: clock.today() });
  const photos = fieldPhotosOf({ db, clock });
  return {
    async take(actor, bytes) {
      const backup = readBackup(bytes);
      if (backup === null) throw new HttpProblem(422, "backup_broken");
      const { account, privateKey } = await scoped(db, actor, options(), async (tx) => ({ account: await findAccount(tx, { id: backup.userId }), privateKey: await readPrivateKey(tx, backup.keyId) }));
      const sealedKey = Buffer.from(backup.sealedKey, "base64");
      const key = privateKey === null ? null : openSealed(privateKey, sealedKey, backup.userId);
      if (key === null) throw new HttpProblem(422, "backup_foreign");
      if (account === null) throw new HttpProblem(422, "backup_owner_unknown");

      const sealed = account.state === "DISABLED" || account.role !== "FACILITATOR";
      // Whoever knows the server's public key could write such a file in another's name: what another brings waits for a person.
      const held = sealed || actor.id !== account.id;
      const items = openRows(backup, key).flatMap((row) => readItem(row) ?? []);
      const sender = senderOf({ userId: account.id, userName: account.name });
      const read: Receiving["read"] = (work) => scoped(db, sender, options(), work);
      const families = await read((tx) => readFamilies(tx, sender.id, items.flatMap(({ record }) => record ?? [])));
      const receiving: Receiving = { actor: sender, read, deviceId: backup.deviceId, via: "BACKUP_FILE", broughtBy: actor.id === account.id ? null : actor.id, today: clock.today(), now: Date.now(), families, boundaries: new Map(), sealed: held };

      const outcomes: Record<Outcome, number> = { applied: 0, duplicate: 0, review: 0, rejected: 0 };
      for (const item of items) outcomes[(await receiveAndRelease(receiving, item)).status] += 1;
      for (const { id, content } of openPhotos(backup, key)) await takeWhole(photos, sender, { id, content });
      await scoped(db, actor, options(), async (tx) => {
        await appendAudit(tx, { action: "field.backupImported", entity: "account", entityId: account.id, detail: { device: backup.deviceId, records: items.length, sealed, ...outcomes } });
        await announce(tx, { kind: "field" });
      });
      return { owner: account.name, sealed, records: items.length, outcomes };
    },
  };
}

/** The rest of a photo from where the phone had come with it; one that no record here names, or that is broken, is left out. */
async function takeWhole(photos: FieldPhotos, sender: Actor, { id, content }: { readonly id: string; readonly content: Buffer }): Promise<void> {
  try {
    const begun = await photos.take(sender, { id, from: 0, content: content.subarray(0, 0) });
    if (!begun.complete) await photos.take(sender, { id, from: begun.received, content: content.subarray(begun.received) });
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
  }
}
