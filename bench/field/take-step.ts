import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import { assign } from "./field-world.ts";
import type { Ground } from "./ground.ts";
import { markOf } from "./marks.ts";
import { saveIn, syncIn, type Phone } from "./phone.ts";
import { correctionOf, visitOf } from "./records.ts";
import type { Act, Schedule, Step } from "./schedule.ts";

/** Everything the steps of one schedule share. */
export interface Run {
  readonly ground: Ground;
  readonly schedule: Schedule;
  readonly phone: Phone;
  readonly attempted: string[];
  readonly acknowledged: Map<string, { readonly id: string; readonly photo: boolean }>;
  readonly devices: string[];
  readonly inTheAir: Promise<unknown>[];
  serverKills: number;
}

const REASSIGNED = 20;
const HOUR_MS = 3_600_000;
type Acts = { readonly [One in Act]: (run: Run, step: Extract<Step, { do: One }>) => Promise<void> };

const ACTS: Acts = {
  save: async (run, { records, tab }) => {
    for (let number = 0; number < records; number += 1) await keep(run, tab, "visit");
  },
  saveWithPhoto: (run, { tab }) => keep(run, tab, "photo"),
  amend: (run, { tab }) => keep(run, tab, "amendment"),
  correct: (run, { tab }) => keep(run, tab, "correction"),
  faults: async ({ ground }, { faults }) => void ground.proxy.faults.push(...faults),
  photoFault: async ({ ground }) => void (ground.proxy.photoFaults += 1),
  offline: ({ phone }) => phone.goOffline(true),
  online: ({ phone }) => phone.goOffline(false),
  closeTab: ({ phone }, { tab }) => phone.closeTab(tab),
  newTab: async ({ phone }) => void (await phone.newTab()),
  killBrowser: ({ phone }) => phone.kill(),
  saveAndKill,
  wait: (_run, { ms }) => wait(ms),
  sync: async (run, { tab, patienceMs }) => syncSome(run, [await run.phone.tab(tab)], patienceMs),
  syncEverywhere: async (run) => {
    await run.phone.tab(0);
    await syncSome(run, run.phone.tabs, 0);
  },
  killServer: async (run, { tab, sendingMs }) => {
    const { proxy, world } = run.ground;
    await syncSome(run, [await run.phone.tab(tab)], sendingMs);
    run.serverKills += 1;
    proxy.target = null;
    await world.killAndStart();
    proxy.target = world.origin();
  },
  expireSession: async ({ ground: { world } }) => void (await world.db.query("delete from session where user_id = $1", [world.people[0].userId])),
  signInAgain: async ({ phone, ground: { world } }) => phone.carry(await world.signIn(world.people[0])),
  reassign: async ({ ground: { world } }) => {
    const [before, after] = world.people;
    // Once more: the next ones go.
    const { rows } = await world.db.query<{ family: string }>(
      `update assignment set to_day = current_date - 1 where user_id = $1 and to_day is null
          and family_id in (select family_id from assignment where user_id = $1 and to_day is null order by family_id limit ${REASSIGNED}) returning family_id::text as family`,
      [before.userId],
    );
    await assign(world.db, rows.map(({ family }) => family), { userId: after.userId, fromDay: new Date().toISOString().slice(0, 10) });
  },
  upgrade: ({ phone, ground }) => {
    ground.serve("newer");
    return phone.update();
  },
  rollBack: ({ phone, ground }) => {
    ground.serve("current");
    return phone.update();
  },
  shiftClock: async ({ phone }, { hours }) => {
    await phone.shiftClock(hours * HOUR_MS);
    await phone.reload();
  },
};

export function take(run: Run, step: Step): Promise<void> {
  const act = ACTS[step.do] as (run: Run, step: Step) => Promise<void>;
  return act(run, step);
}

/** A tab that was killed, closed or frozen under a call is what this is about: the call's failure says nothing by itself. */
export const lost = (): null => null;

type What = "visit" | "photo" | "amendment" | "correction";

/** Hands one record over to be kept; only what said that it is kept counts as acknowledged. */
async function keep(run: Run, tab: number, what: What): Promise<void> {
  await keepIn(await run.phone.tab(tab), run, what);
}

async function keepIn(page: Page, run: Run, what: What): Promise<void> {
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
  const saving = keepIn(await run.phone.tab(0), run, "visit");
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
