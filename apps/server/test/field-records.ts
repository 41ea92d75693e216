import type { Applier, ReceivedRecord, Verdict } from "@sinergi/api/sync/applier";
import { boundaryOf } from "@sinergi/db/fieldwork/visits.store";
import { scoped } from "@sinergi/db/access/scoped";
import { readOwnership } from "@sinergi/db/sync/ownership.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { TODAY, type World } from "./open-world.ts";

interface Handed<T> {
  readonly actor: Actor;
  readonly id?: string;
  readonly body: T;
  readonly amends?: string;
}

/** What an applier asks about places, as the push answers it. */
export function placesOf({ system }: Pick<World, "system">): Pick<ReceivedRecord, "villageOf" | "boundaryOf"> {
  return {
    villageOf: (familyId) => system(async (tx) => (await readOwnership(tx, "", [familyId])).get(familyId)?.villageCode ?? null),
    boundaryOf: async (code) => (code === null ? null : system((tx) => boundaryOf(tx, code))),
  };
}

/** Hands one record to its applier as its sender, in his own scope. */
export async function applyAs<T>(world: World, applier: Applier<T>, { actor, id = crypto.randomUUID(), body, amends }: Handed<unknown>): Promise<Verdict & { readonly id: string }> {
  const parsed = applier.parse(body, 1);
  if (!parsed.ok) throw new Error(`The body is wrong at ${parsed.path}`);
  const record: ReceivedRecord = {
    id, seq: 1, kind: "test", v: 1, body: JSON.stringify(body), sha: "0".repeat(64), clientAt: `${TODAY}T03:00:00Z`, clockOffsetMs: 0, attachments: [], ...(amends === undefined ? {} : { amends }),
    userId: actor.id, userName: actor.name, deviceId: crypto.randomUUID(), today: TODAY, flags: [], owns: async () => true, ...placesOf(world),
  };
  const verdict = await scoped(world.db, actor, { today: TODAY }, (tx) => applier.apply(tx, record, parsed.value));
  return { ...verdict, id };
}
