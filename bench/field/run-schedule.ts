import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import { damagesOf, type Damage } from "./compare-sets.ts";
import type { FaultProxy } from "./fault-proxy.ts";
import { assign, type FieldWorld } from "./field-world.ts";
import type { Seeded } from "./grounds.ts";
import { markOf } from "./marks.ts";
import { observe } from "./observe.ts";
import { deviceIn, Phone, saveIn, syncIn, waitingIn, type Waiting } from "./phone.ts";
import { correctionOf, visitOf, type Turn } from "./records.ts";
import type { Schedule, Step } from "./schedule.ts";

/** Where schedules run: one world, one proxy, one after the other. */
export interface Ground {
  readonly world: FieldWorld;
  readonly proxy: FaultProxy;
  readonly executablePath: string;
  readonly directory: string;
  /** File for what Chromium says. */
  readonly log: number;
  /** Tells this run's marks from those of any other. */
  readonly run: string;
  readonly nextTurn: () => Turn;
  /** Which build of the app the proxy hands out. */
  serve(build: "current" | "newer"): void;
  /** Builds the app and starts the server anew with a bug in them, or with none. */
  seed(bug: Seeded): Promise<void>;
}

/** What happened to one schedule. */
export interface Outcome {
  readonly damages: readonly Damage[];
  readonly acknowledged: number;
  readonly kills: number;
  readonly serverKills: number;
  readonly seconds: number;
}

/** Everything the steps of one schedule share. */
interface Run {
  readonly ground: Ground;
  readonly schedule: Schedule;
  readonly phone: Phone;
  readonly attempted: string[];
  readonly acknowledged: Map<string, { readonly id: string; readonly photo: boolean }>;
  readonly devices: string[];
  readonly inTheAir: Promise<unknown>[];
  serverKills: number;
}

const HEAL_MS = 60_000;
const HEAL_EVERY_MS = 150;
const REASSIGNED = 20;
const HOUR_MS = 3_600_000;

/** Runs the steps on a fresh phone, heals everything, and compares what was kept with what arrived. */
export async function runSchedule(ground: Ground, schedule: Schedule): Promise<Outcome> {
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
  await assign(world.db, world.families, world.people[0].userId);
  await phone.carry(await world.signIn(world.people[0]));
  const tab = await phone.tab(0);
  phone.opensOffline = (await tab.evaluate(async () => globalThis.__fieldDriver?.offlineReady())) === true;
  return tab;
}

/** A tab that was killed, closed or frozen under a call is what this is about: the call's failure says nothing by itself. */
const lost = (): null => null;

async function take(run: Run, step: Step): Promise<void> {
  const { phone, ground } = run;
  const { proxy, world } = ground;
  switch (step.do) {
    case "save":
      for (let number = 0; number < step.records; number += 1) await keep(run, step.tab, "visit");
      return;
    case "saveWithPhoto":
      return keep(run, step.tab, "photo");
    case "amend":
      return keep(run, step.tab, "amendment");
    case "correct":
      return keep(run, step.tab, "correction");
    case "faults":
      return void proxy.faults.push(...step.faults);
    case "photoFault":
      return void (proxy.photoFaults += 1);
    case "offline":
    case "online":
      return phone.goOffline(step.do === "offline");
    case "closeTab":
      return phone.closeTab(step.tab);
    case "newTab":
      return void (await phone.newTab());
    case "killBrowser":
      return phone.kill();
    case "saveAndKill":
      return saveAndKill(run, step);
    case "wait":
      return wait(step.ms);
    case "sync":
      return syncSome(run, [await phone.tab(step.tab)], step.patienceMs);
    case "syncEverywhere":
      await phone.tab(0);
      return syncSome(run, phone.tabs, 0);
    case "killServer": {
      await syncSome(run, [await phone.tab(step.tab)], step.sendingMs);
      run.serverKills += 1;
      proxy.target = null;
      await world.killAndStart();
      proxy.target = world.origin();
      return;
    }
    case "expireSession":
      return void (await world.db.query("delete from session where user_id = $1", [world.people[0].userId]));
    case "signInAgain":
      return phone.carry(await world.signIn(world.people[0]));
    case "reassign": {
      const moved = world.families.slice(0, REASSIGNED);
      await world.db.query("update assignment set to_day = current_date - 1 where family_id = any($1::bigint[]) and user_id = $2 and to_day is null", [moved, world.people[0].userId]);
      await assign(world.db, moved, world.people[1].userId, new Date().toISOString().slice(0, 10));
      return;
    }
    case "upgrade":
      ground.serve("newer");
      return phone.update();
    case "rollBack":
      ground.serve("current");
      return phone.update();
    case "shiftClock":
      await phone.shiftClock(step.hours * HOUR_MS);
      return phone.reload();
  }
}

type What = "visit" | "photo" | "amendment" | "correction";

/** Hands one record over to be kept; only what said that it is kept counts as acknowledged. */
async function keep(run: Run, tab: number, what: What): Promise<void> {
  const page = await run.phone.tab(tab);
  const mark = markOf(run.ground.run, run.schedule.seed, run.attempted.length);
  run.attempted.push(mark);
  const id = await saveIn(page, recordOf(run, mark, what)).catch(lost);
  if (id) run.acknowledged.set(mark, { id, photo: what === "photo" });
}

function recordOf(run: Run, mark: string, what: What): ReturnType<typeof visitOf> {
  const turn = run.ground.nextTurn();
  if (what === "correction") return correctionOf(turn, mark);
  const last = [...run.acknowledged.values()].at(-1);
  return visitOf(turn, mark, { photo: what === "photo", ...(what === "amendment" && last && { amends: last.id }) });
}

async function saveAndKill(run: Run, { withinMs, after }: Extract<Step, { do: "saveAndKill" }>): Promise<void> {
  await run.phone.tab(0);
  const saving = keep(run, 0, "visit");
  if (after === "saved") await saving;
  await wait(withinMs);
  await run.phone.kill();
  await saving;
}

async function syncSome(run: Run, tabs: Phone["tabs"], patienceMs: number): Promise<void> {
  const all = Promise.allSettled(tabs.map((tab) => syncIn(tab)));
  run.inTheAir.push(all);
  await Promise.race([all, wait(patienceMs)]);
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
