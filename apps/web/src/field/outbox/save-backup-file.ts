import type { NewRecord } from "@sinergi/offline/field-store";
import { makeBackup } from "@sinergi/offline/backup/make-backup";
import type { Unlocked } from "@sinergi/offline/store/unlocked";
import { dayOf } from "#field/frame/clock-words";

/** Hands the sealed file to the phone's downloads, with what was typed and not kept where that is given; says how many records are in it. Its name tells a day and a number and nobody's name. */
export async function saveBackupFile(phone: Unlocked, typed: readonly NewRecord<unknown>[] = []): Promise<number> {
  const backup = await makeBackup(phone, typed);
  if (!backup) return 0;
  const address = URL.createObjectURL(new Blob([JSON.stringify(backup)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `cadangan-lapangan-${dayOf(backup.madeAt)}-${backup.count}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return backup.count;
}
