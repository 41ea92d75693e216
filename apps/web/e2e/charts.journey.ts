import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { totalOf } from "./targeting-numbers.journey.ts";
import { open, settled, visitAs, type World } from "./visitor.ts";

const SCREEN = "/analisis/sasaran";
/** How a file of each kind begins. */
const BEGINNINGS = { PNG: [0x89, 0x50, 0x4e, 0x47], SVG: [...Buffer.from("<svg ")], CSV: [0xef, 0xbb, 0xbf], XLSX: [0x50, 0x4b] } as const;
const WIDE_ENOUGH_PX = 1_600;

async function takeAlong(page: Page, chart: number, kind: keyof typeof BEGINNINGS): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByRole("button", { name: /^Ambil: / }).nth(chart).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: `(${kind})` }).click()]);
  // It fades away; the next chart's must not be taken for it.
  await page.getByRole("menu").waitFor({ state: "detached" });
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Every chart of Sasaran as every kind of file; each says what it is of, and a picture carries its words and its source. */
export async function takeChartsAlong(world: World, person: string): Promise<void> {
  await visitAs(world, person, async ({ page, faults }) => {
    await open(page, SCREEN);
    const charts = await page.getByRole("button", { name: /^Ambil: / }).count();
    expect(charts).toBeGreaterThanOrEqual(2);
    for (let chart = 0; chart < charts; chart += 1) {
      for (const kind of ["PNG", "SVG", "CSV", "XLSX"] as const) {
        const { name, bytes } = await takeAlong(page, chart, kind);
        expect(name).toMatch(new RegExp(`^DATA-SIMULASI-sinergi-.+\\.${kind.toLowerCase()}$`));
        expect([...bytes.subarray(0, BEGINNINGS[kind].length)]).toEqual(BEGINNINGS[kind]);
        if (kind === "PNG") expect(bytes.readUInt32BE(16)).toBeGreaterThan(WIDE_ENOUGH_PX);
        if (kind === "SVG") for (const words of ["DATA SIMULASI", "DTSEN per", "n = ", "Tanpa saringan"]) expect(bytes.toString("utf8")).toContain(words);
      }
    }
    expect(faults).toEqual([]);
  });
}

/** A mark is reached by arrows and opened by Enter; its list has as many families as it says. Escape leads back to the mark. */
export async function openMarksByKeyboard(world: World, person: string): Promise<void> {
  await visitAs(world, person, async ({ page, faults }) => {
    await open(page, SCREEN);
    const marks = page.locator('[data-stop^="18.04."]');
    await marks.first().focus();
    await page.keyboard.press("ArrowDown");
    const second = await marks.nth(1).getAttribute("data-stop");
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: /^Saring: / }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-stop"))).toBe(second);

    await page.keyboard.press("Enter");
    const list = page.getByRole("menuitem", { name: /^Lihat daftar keluarga/ });
    const families = Number((await list.innerText()).replace(/\D/g, ""));
    await list.click();
    await page.waitForURL("**/analisis/keluarga?*");
    await settled(page);
    expect(await totalOf(page)).toBe(families);

    await page.goBack();
    await page.waitForURL(`**${SCREEN}`);
    await settled(page);
    await marks.nth(1).click({ position: { x: 20, y: 12 } });
    await page.getByRole("menuitem", { name: /^Saring: / }).click();
    await page.waitForURL(({ searchParams }) => searchParams.get("wil") === second);
    await settled(page);
    await page.goBack();
    await page.waitForURL(`**${SCREEN}`);
    expect(faults).toEqual([]);
  });
}

/** Opens the menu of a mark by Enter. The menu before it may still be giving its focus back: then once more. */
async function openMenu(page: Page, mark: Locator): Promise<void> {
  const list = page.getByRole("menuitem", { name: /^Lihat daftar keluarga/ });
  for (let tries = 0; tries < 3; tries += 1) {
    await mark.press("Enter");
    if (await list.waitFor({ timeout: 8_000 }).then(() => true, () => false)) return;
  }
  throw new Error(`No menu at "${await mark.getAttribute("aria-label")}"`);
}

const SCREENS = [SCREEN, "/analisis/sinergi", "/analisis/wilayah", "/analisis/banding?apa=wilayah&wil=18.04.04&wil2=18.04.05", "/analisis/menetap"] as const;

/** In every chart of every screen of figures the first mark and the last offer both acts, by Enter. */
export async function offerBothActs(world: World, person: string): Promise<void> {
  await visitAs(world, person, async ({ page, faults }) => {
    for (const screen of SCREENS) {
      await open(page, screen);
      const charts = page.locator("main figure:has([data-stop]), main figure:has(rect[role=button])");
      expect(await charts.count(), screen).toBeGreaterThan(0);
      for (const chart of await charts.all()) {
        const marks = chart.locator("[data-stop], rect[role=button]");
        for (const mark of [marks.first(), marks.last()]) {
          await openMenu(page, mark);
          expect(await page.getByRole("menuitem", { name: /^(Saring( di Sasaran)?|Lepas saringan): / }).count(), (await mark.getAttribute("aria-label")) ?? screen).toBeGreaterThan(0);
          await page.keyboard.press("Escape");
          await page.getByRole("menu").waitFor({ state: "detached" });
        }
      }
    }
    expect(faults).toEqual([]);
  });
}

/** Decile 1 is picked in the chart of deciles: it stays beside the others, marked; the rest of the screen follows, and so does the file. Back undoes it. */
export async function narrowByDecile(world: World, person: string): Promise<void> {
  await visitAs(world, person, async ({ page, faults }) => {
    await open(page, SCREEN);
    const columns = page.locator("main rect[role=button]");
    await columns.first().waitFor();
    const shown = await columns.count();
    const pick = async (act: RegExp) => {
      await page.getByRole("button", { name: /^Desil 1, Layak, belum menerima/ }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem", { name: act }).click();
    };
    await pick(/^Saring: Desil 1$/);
    const isNarrowed = ({ searchParams }: URL) => searchParams.get("desil") === "1";
    await page.waitForURL(isNarrowed);
    await settled(page);
    // The screen chose the programme by itself: it stays, though another may miss most families of decile 1.
    const programme = new URL(page.url()).searchParams.get("prog");
    expect(await columns.count()).toBe(shown);
    await page.getByRole("list", { name: "Saringan yang berlaku" }).getByText("Desil 1").waitFor();
    const { bytes } = await takeAlong(page, (await page.getByRole("button", { name: /^Ambil: / }).count()) - 1, "SVG");
    expect(bytes.toString("utf8")).toContain("Saringan: Desil 1");

    await pick(/^Lepas saringan: Desil 1$/);
    await page.waitForURL(`**${SCREEN}?prog=${programme}`);
    await page.goBack();
    await page.waitForURL(isNarrowed);
    await page.goBack();
    await page.waitForURL(`**${SCREEN}`);
    expect(faults).toEqual([]);
  });
}

/** A link given away carries its snapshot: badge, numbers and lists are those of the moment it was made. */
export async function shareTheNumbers(world: World, person: string): Promise<void> {
  await visitAs(world, person, async ({ page, context, faults }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await open(page, `${SCREEN}?prog=PKH`);
    const numbers = await page.locator("main table").first().innerText();
    await page.getByRole("button", { name: "Bagikan" }).click();
    await page.getByText("Tautan disalin").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\?prog=PKH&tgl=\d{4}-\d{2}-\d{2}@\d+$/);

    await open(page, link);
    expect(await page.getByRole("list", { name: "Saringan yang berlaku" }).innerText()).toContain("Potret ");
    expect(await page.locator("main table").first().innerText()).toBe(numbers);
    await open(page, link.replace(/@\d+$/, "@999999"));
    await page.getByText("Potret data pada tautan ini tidak ada").first().waitFor();
    // The refused link is answered with 404, which the browser writes down.
    expect(faults.filter((fault) => !fault.includes("404"))).toEqual([]);
  });
}
