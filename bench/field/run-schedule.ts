import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import { damagesOf, type Damage } from "./compare-sets.ts";
import { assign } from "./field-world.ts";
import type { Ground } from "./ground.ts";
import { observe } from "./observe.ts";
import { deviceIn, Phone, syncIn, waitingIn, type Waiting } from "./phone.ts";
import type { Schedule } from "./schedule.ts";
import { lost, take, type Run } from "./take-step.ts";

/** What happened to one schedule. */
export interface Outcome {
  readonly damages: readonly Damage[];
  readonly acknowledged: number;
  readonly kills: number;
  readonly serverKills: number;
  readonly seconds: number;
}

const HEAL_MS = 60_000;
let runs = 0;
const HEAL_EVERY_MS = 150;

/** Runs the steps on a fresh phone, heals everything, and compares what was kept with what arrived. */
export async function runSchedule(shared: Ground, schedule: Schedule): Promise<Outcome> {
  // The same seed may run again, shortened or with another bug: what the last run left in the database is none of this one's.
  runs += 1;
  const ground = { ...shared, run: `${shared.run}r${runs.toString(36)}` };
  const started = performance.now();
  const { world, proxy, executablePath, directory, log } = ground;
  const profile = await mkdtemp(join(directory, "profile-"));
  const phone = new Phone({ executablePath, profile, origin: proxy.origin, log });
  const run: Run = { ground, schedule, phone, attempted: [], acknowledged: new Map(), devices: [], inTheAir: [], serverKills: 0 };
  try {
    run.devices.push(await deviceIn(await begin(ground, phone)));
    for (const step of schedule.steps) await take(run, step);
    const waiting = await heal(run);
    const seen = await observe(world.db, { run: ground.run, seed: schedule.seed, attempted: run.attempted, acknowledged: run.acknowledged, devices: run.devices, waiting, pushes: proxy.pushes });
    return { damages: damagesOf(seen), acknowledged: run.acknowledged.size, kills: phone.kills, serverKills: run.serverKills, seconds: (performance.now() - started) / 1000 };
  } finally {
    const { kills } = phone;
    await phone.kill();
    phone.kills = kills;
    await Promise.allSettled(run.inTheAir);
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A network without faults, every family with its first owner, and a phone that is his. */
export async function begin(ground: Ground, phone: Phone): Promise<Page> {
  const { world, proxy } = ground;
  proxy.faults.length = 0;
  proxy.photoFaults = 0;
  proxy.mostItems = null;
  proxy.hold = null;
  proxy.pushes.length = 0;
  proxy.target = world.origin();
  ground.serve("current");
  await world.db.query("delete from assignment");
  await assign(world.db, world.families, { userId: world.people[0].userId });
  await phone.carry(await world.signIn(world.people[0]));
  const tab = await phone.tab(0);
  phone.opensOffline = (await tab.evaluate(async () => globalThis.__fieldDriver?.offlineReady())) === true;
  return tab;
}

/** No fault any more, online, signed in, one tab: whatever is still waiting then waits for ever. */
async function heal(run: Run): Promise<Waiting> {
  const { phone, ground } = run;
  const { proxy, world } = ground;
  proxy.faults.length = 0;
  proxy.photoFaults = 0;
  await phone.goOffline(false);
  await phone.carry(await world.signIn(world.people[0]));
  while (phone.tabs.length > 1) await phone.closeTab(phone.tabs.length - 1);
  const tab = await phone.tab(0);
  await phone.shiftClock(0);
  await phone.reload();
  const deadline = performance.now() + HEAL_MS;
  let waiting: Waiting = { pending: -1, photos: -1 };
  while (performance.now() < deadline) {
    await syncIn(await phone.tab(0)).catch(lost);
    waiting = await waitingIn(tab).catch(() => waiting);
    if (waiting.pending === 0 && waiting.photos === 0) break;
    await wait(HEAL_EVERY_MS);
  }
  run.devices.push(await deviceIn(tab));
  return waiting;
}
