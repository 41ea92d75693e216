import type { Scoped } from "#access/scoped";
import { dropStage, stageOf } from "#imports/stage-families";

/** Throws away what a stopped process left of imports of these files that it had begun itself; what was committed stays. */
export async function discardUnfinished(tx: Scoped, fileNames: readonly string[]): Promise<void> {
  const left = await tx.rows<{ id: string }>(
    `update import set state = 'DISCARDED', progress = null, file_path = null, finished_at = now()
      where started_by = $1 and file_name = any ($2::text[]) and state in ('UPLOADED', 'CHECKING', 'CHECKED', 'COMMITTING', 'FAILED') returning id`,
    [tx.actor.name, fileNames],
  );
  for (const { id } of left) await dropStage(tx, stageOf(id));
}
