import type { Page } from "playwright-core";
import { expect } from "vitest";
import { open, visitAs, type World } from "./visitor.ts";

const BELL = /^Pemberitahuan: (\d+) belum dibaca$/;

/** What the bell counts; 0 where it counts nothing. */
async function unread(page: Page): Promise<number> {
  const label = (await page.getByRole("link", { name: /^Pemberitahuan/ }).first().getAttribute("aria-label")) ?? "";
  return Number(BELL.exec(label)?.[1] ?? 0);
}

/** A follow-up nears its due day: the head sees it at the bell, follows it, and it is read; all others at once, and taken back. */
export async function hearAndRead(world: World, head: string): Promise<void> {
  await visitAs(world, head, async ({ page, faults }) => {
    // The server tells what was missed when it starts, beside serving.
    await page.getByRole("link", { name: BELL }).first().waitFor({ timeout: 60_000 });
    const told = await unread(page);
    expect(told).toBeGreaterThan(1);

    await page.getByRole("link", { name: BELL }).first().click();
    await page.getByRole("heading", { level: 1, name: "Pemberitahuan" }).waitFor();
    await page.getByLabel("Perihal").selectOption("followUp");
    await page.getByRole("link", { name: /jatuh tempo \d hari lagi/ }).click();
    await page.waitForURL("**/tindak-lanjut/*");

    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Pemberitahuan" }).waitFor();
    await expect.poll(() => unread(page), { timeout: 10_000 }).toBe(told - 1);
    await page.getByRole("row").filter({ hasText: /jatuh tempo \d hari lagi/ }).getByRole("button", { name: "Tandai belum dibaca" }).waitFor();
    await page.getByRole("button", { name: "Tandai semua dibaca" }).click();
    await expect.poll(() => unread(page), { timeout: 10_000 }).toBe(0);
    await page.getByRole("button", { name: "Batalkan" }).click();
    await expect.poll(() => unread(page), { timeout: 10_000 }).toBe(told - 1);

    await open(page, "/pemberitahuan?baca=belum");
    await expect.poll(() => page.getByRole("row").count(), { timeout: 10_000 }).toBe(told);
    expect(faults).toEqual([]);
  });
}
