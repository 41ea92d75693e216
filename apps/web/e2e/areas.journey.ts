import type { Page } from "playwright-core";
import { expect } from "vitest";
import { followEveryNumber, totalOf } from "./targeting-numbers.journey.ts";
import { open, settled, visitAs, type World } from "./visitor.ts";

const SCREEN = "/analisis/wilayah";
const DISTRICTS = 15;
const VILLAGE = "18.04.22.2002";
const map = (page: Page) => page.getByRole("figure", { name: "Peta wilayah" });

/** Families of every area as the map says them and as the table says them, by code. */
async function readBoth(page: Page): Promise<{ readonly map: Readonly<Record<string, number>>; readonly table: Readonly<Record<string, number>> }> {
  const marks = await map(page).locator("[data-stop]").evaluateAll((groups) => groups.map((group) => [group.getAttribute("data-stop") ?? "", group.getAttribute("aria-label") ?? ""] as const));
  const rows = await page.locator("tr[data-row]").evaluateAll((found) => found.map((row) => [row.getAttribute("data-row") ?? "", row.querySelector("td:nth-of-type(2)")?.textContent ?? ""] as const));
  const numberIn = (text: string) => Number(/([\d.]+)(?: keluarga)?$/.exec(text)?.[1]?.replaceAll(".", ""));
  const read = (pairs: readonly (readonly [string, string])[]) => Object.fromEntries(pairs.map(([code, text]) => [code, numberIn(text)]));
  return { map: read(marks), table: read(rows) };
}

/** Map and table say the same of every area and look at the same one; the keyboard opens an area, its list is as long as its mark. */
export async function readTheMap(world: World, person: string): Promise<void> {
  await visitAs(world, person, async ({ page, faults }) => {
    await open(page, SCREEN);
    await map(page).waitFor();
    const said = await readBoth(page);
    expect(Object.keys(said.map)).toHaveLength(DISTRICTS);
    expect(said.map).toEqual(said.table);

    await page.locator("tr[data-row]").nth(3).hover();
    const looked = await page.locator("tr[data-row]").nth(3).getAttribute("data-row");
    await map(page).locator(`[data-mark="${looked}"][data-active]`).first().waitFor();

    await map(page).locator("[data-stop]").first().focus();
    await page.keyboard.press("ArrowRight");
    const second = await page.evaluate(() => document.activeElement?.getAttribute("data-stop") ?? "");
    await page.locator(`tr[data-row="${second}"][data-active]`).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: /^Lihat daftar keluarga/ }).click();
    await page.waitForURL("**/analisis/keluarga?*");
    await settled(page);
    expect(await totalOf(page)).toBe(said.map[second]);
    expect(faults).toEqual([]);
  });
}

/** A click leads from the regency into a district, from there to the page of a village, and Back undoes each step. */
export async function goIntoADistrict(world: World, person: string): Promise<void> {
  await visitAs(world, person, async ({ page, faults }) => {
    await open(page, `${SCREEN}?ukur=terlewat`);
    const [district] = await page.locator("tr[data-row]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-row") ?? ""));
    await page.locator(`tr[data-row="${district}"] th button`).click();
    await page.getByRole("menuitem", { name: /^Saring: / }).click();
    const inDistrict = ({ pathname, searchParams }: URL) => pathname === SCREEN && searchParams.get("wil") === district && searchParams.get("ukur") === "terlewat";
    await page.waitForURL(inDistrict);
    await settled(page);
    const codes = await page.locator("tr[data-row]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-row") ?? ""));
    expect(codes.length).toBeGreaterThan(3);
    expect(codes.every((code) => code.startsWith(`${district}.`))).toBe(true);

    const name = await page.locator("tr[data-row] th button").first().innerText();
    await page.locator("tr[data-row] th button").first().click();
    await page.getByRole("menuitem", { name: `Buka halaman ${name}` }).click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    expect(page.url()).toMatch(/\/analisis\/wilayah\/18\.04\.\d\d\.\d{4}$/);
    await page.reload();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await page.goBack();
    await page.waitForURL(inDistrict);
    await page.goBack();
    await page.waitForURL(`**${SCREEN}?ukur=terlewat`);
    expect(faults).toEqual([]);
  });
}

/** Every number of the map, of the priorities and of the page of a village leads to as many families. */
export async function followNumbersOfAreas(world: World, person: string): Promise<void> {
  const onMap = await followEveryNumber(world, person, `${SCREEN}?ukur=tanpa-bantuan&dasar=desil-1`);
  expect(onMap.length).toBeGreaterThan(DISTRICTS * 2);
  const onPage = await followEveryNumber(world, person, `${SCREEN}/${VILLAGE}`);
  expect(new Set(onPage.map(({ where }) => where)).size).toBeGreaterThanOrEqual(6);
}
