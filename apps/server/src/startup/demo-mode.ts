import type { Scoped } from "@sinergi/db/access/scoped";
import { readSetting, writeSetting } from "@sinergi/db/areas/settings.store";

/** Whether the demo is loaded on this database: `never` after a reset or once real data came first. */
export type DemoMark = "wanted" | "loaded" | "never";

export async function markDemo(tx: Scoped, mark: DemoMark): Promise<void> {
  await writeSetting(tx, "demo", mark);
  await writeSetting(tx, "simulated", mark === "loaded");
}

/** An empty database gets the demo at the first start, unless somebody said no. */
export async function wantsDemo(tx: Scoped): Promise<boolean> {
  const mark = await readSetting(tx, "demo");
  if (mark === "loaded" || mark === "never") return false;
  return (await tx.find("select 1 from dataset_version limit 1")) === null && (await tx.find("select 1 from programme limit 1")) === null;
}
