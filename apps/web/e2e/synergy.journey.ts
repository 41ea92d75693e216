import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { open, settled, visitAs, type World } from "./visitor.ts";
import { totalOf } from "./targeting-numbers.journey.ts";

const SCREEN = "/analisis/sinergi";
const CARDS = [
  "Program mana yang berjalan bersama?",
  "Instansi mana yang bertemu di keluarga yang sama?",
  "Kombinasi bantuan apa yang ada?",
  "Berapa program yang menjangkau satu keluarga?",
  "Apakah penghidupan dan produksi bertemu di keluarga yang sama?",
  "Di kecamatan mana satu sisi tertinggal?",
  "Bagian paket apa yang paling sering kurang?",
] as const;

/** A matrix of five hundred cells is drawn anew: time enough for that on a slow machine. */
const REDRAWN = { timeout: 15_000 };

const card = (page: Page, title: string) => page.getByRole("region", { name: title });

/** The families that a mark says it stands for. */
async function saidBy(mark: Locator): Promise<number> {
  const [, number = ""] = /, ([\d.]+) keluarga$/.exec((await mark.getAttribute("aria-label")) ?? "") ?? [];
  return Number(number.replaceAll(".", ""));
}

/** A mark in the middle of a card that stands for somebody. */
async function markOf(page: Page, title: string): Promise<Locator> {
  const marks = await card(page, title).locator("[data-stop]").all();
  expect(marks.length, title).toBeGreaterThan(0);
  const inMiddle = [...marks.slice(Math.floor(marks.length / 3)), ...marks];
  for (const mark of inMiddle) if ((await saidBy(mark)) > 0) return mark;
  throw new Error(`No mark of "${title}" stands for a family`);
}

async function followMark(page: Page, title: string, openMenu: (mark: Locator) => Promise<void>): Promise<void> {
  const mark = await markOf(page, title);
  const families = await saidBy(mark);
  await openMenu(mark);
  await page.getByRole("menuitem", { name: "Lihat daftar keluarga" }).click();
  await page.getByRole("heading", { level: 1, name: "Daftar keluarga" }).waitFor();
  await settled(page);
  expect(await totalOf(page), title).toBe(families);
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Sinergi" }).waitFor();
  await settled(page);
}

/** Every card by click and by Enter: the list has as many families as its mark. Then one filter in, and back out again. */
export async function walkSynergy(world: World, person: string): Promise<void> {
  await visitAs(world, person, async ({ page, faults }) => {
    await open(page, SCREEN);
    for (const title of CARDS) {
      await followMark(page, title, async (mark) => {
        await mark.focus();
        await page.keyboard.press("Enter");
      });
      await followMark(page, title, (mark) => mark.dispatchEvent("click"));
    }
    await narrowAndUndo(page);
    await chooseProgrammes(page);
    expect(faults).toEqual([]);
  });
}

async function narrowAndUndo(page: Page): Promise<void> {
  const bars = "Apakah penghidupan dan produksi bertemu di keluarga yang sama?";
  const district = card(page, bars).locator("[data-stop]").filter({ has: page.locator('title:text("Balik Bukit")') }).first();
  await district.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Saring: Balik Bukit" }).click();
  await page.waitForURL(`**${SCREEN}?wil=18.04.*`);
  await settled(page);
  await page.getByRole("list", { name: "Saringan yang berlaku" }).getByText("Balik Bukit").waitFor();
  await page.goBack();
  await page.waitForURL(`**${SCREEN}`);
  await settled(page);
  expect(await page.getByRole("list", { name: "Saringan yang berlaku" }).count()).toBe(0);
}

/** What is taken out of the matrix stands in the address, and Back brings it in again. */
async function chooseProgrammes(page: Page): Promise<void> {
  const matrix = card(page, CARDS[0]);
  const columns = () => matrix.locator("[data-stop]").count();
  const all = await columns();
  await matrix.getByText("Program yang ditampilkan").click();
  await matrix.getByRole("checkbox", { name: /Program Keluarga Harapan/ }).uncheck();
  await page.waitForURL(/prog=(?!.*PKH,)/);
  await expect.poll(columns, REDRAWN).toBeLessThan(all);
  await page.goBack();
  await expect.poll(columns, REDRAWN).toBe(all);
  await matrix.getByText("Indeks Jaccard").click();
  await page.waitForURL("**ukur=jaccard");
}
