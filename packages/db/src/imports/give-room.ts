import type { Scoped } from "#access/scoped";

/** One import works at a time: it may sort and join in memory what a request would have to spill to disk. */
const ROOM = "192MB";

/** More memory for the statements of this transaction; 192 MB for each sort or join of an import that has the machine to itself. */
export async function giveRoom(tx: Scoped): Promise<void> {
  await tx.rows("select set_config('work_mem', $1, true), set_config('maintenance_work_mem', $1, true)", [ROOM]);
}
