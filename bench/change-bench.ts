import { createChanges } from "./http-session.ts";
import { millisecondsOf, type LiveStage } from "./live-stage.ts";

const CHANGES = 40;
const WARM_UP = 4;

/** One recipient is given a family, or it is taken back: over HTTP, with figures, audit entry and commit. */
export async function timeChanges({ world, session, report }: LiveStage): Promise<number[]> {
  report(`committing ${CHANGES} changes …`);
  const change = await createChanges(session, CHANGES);
  for (let at = 0; at < WARM_UP; at += 1) await change();
  const timed: number[] = [];
  for (let at = 0; at < CHANGES; at += 1) {
    world.signal.throwIfAborted();
    timed.push(await millisecondsOf(change));
  }
  return timed;
}
