import { openSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { makeBenchDirectory } from "../stage.ts";
import type { DriverRecord } from "./driver.ts";
import type { Ground } from "./ground.ts";
import { closeGrounds, openGrounds } from "./grounds.ts";
import { Phone, saveIn, syncIn, waitingIn } from "./phone.ts";
import { visitOf } from "./records.ts";
import { begin } from "./run-schedule.ts";

/** Most that one row of the matrix may take. */
export const LONG = 300_000;

let directory = "";
let grounds: readonly Ground[] = [];
let marks = 0;

/** The app, the server and the database on which the rows of the failure matrix are played. */
export const ground = (): Ground => {
  const [first] = grounds;
  if (!first) throw new Error("The ground is not open");
  return first;
};

export async function openRows(): Promise<void> {
  const executablePath = process.env["CHROME_PATH"];
  if (!executablePath) throw new Error("CHROME_PATH names no browser; `npm test` finds one.");
  directory = await makeBenchDirectory();
  grounds = await openGrounds({ directory, executablePath, log: openSync(join(directory, "chromium.log"), "a"), signal: new AbortController().signal, workers: 1, report: () => undefined });
}

export async function closeRows(): Promise<void> {
  await closeGrounds(grounds);
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
}

/** A fresh phone of the first facilitator, open on Hari ini. */
export async function atPhone(work: (phone: Phone, tab: Page, profile: string) => Promise<void>): Promise<void> {
  const { executablePath, log, proxy } = ground();
  const profile = await mkdtemp(join(directory, "profile-"));
  const phone = new Phone({ executablePath, profile, origin: proxy.origin, log });
  try {
    await work(phone, await begin(ground(), phone), profile);
  } finally {
    await phone.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

export const newMark = (): string => `tanda-baris-0-${(marks += 1)}-`;
export const visit = (mark: string, more: Parameters<typeof visitOf>[2] = {}): DriverRecord => visitOf(ground().nextTurn(), mark, more);

/** Keeps visits with marks of their own. */
export async function keep(tab: Page, count: number): Promise<readonly string[]> {
  const kept = Array.from({ length: count }, newMark);
  for (const mark of kept) await saveIn(tab, visit(mark));
  return kept;
}

/** How often each mark stands in custody. */
export async function received(kept: readonly string[]): Promise<readonly number[]> {
  const { rows } = await ground().world.db.query<{ body: string }>("select body from sync_receipt where body like '%tanda-baris-%'");
  return kept.map((mark) => rows.filter(({ body }) => body.includes(mark)).length);
}

export const once = (kept: readonly string[]): readonly number[] => kept.map(() => 1);
export const statusIn = (tab: Page) => tab.evaluate(async () => globalThis.__fieldDriver?.status());
export const recordsIn = (tab: Page) => tab.evaluate(async () => (await globalThis.__fieldDriver?.records()) ?? []);

/** Sends until nothing waits. */
export async function drain(tab: Page): Promise<void> {
  await expect.poll(async () => {
    await syncIn(tab);
    const { pending, photos } = await waitingIn(tab);
    return pending + photos;
  }, { timeout: 40_000, interval: 200 }).toBe(0);
}

/** Every standing of the phone from now on: the next attempt may come at once. */
export async function watchStatus(tab: Page): Promise<() => Promise<unknown>> {
  await tab.evaluate(() => {
    const seen: { pending: number; trouble: string | null; photos: number }[] = [];
    Object.assign(globalThis, { seenStandings: seen });
    const look = async (): Promise<void> => {
      const status = await globalThis.__fieldDriver?.status();
      if (status) seen.push({ pending: status.pending, trouble: status.trouble, photos: status.photosWaiting });
    };
    setInterval(() => void look(), 10);
  });
  return async () => (await tab.evaluate<readonly { readonly pending: number; readonly trouble: string | null }[]>("globalThis.seenStandings")).map(({ pending, trouble }) => ({ pending, trouble }));
}
