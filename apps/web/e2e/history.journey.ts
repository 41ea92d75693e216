import { expect } from "vitest";
import { followEveryNumber, totalOf } from "./targeting-numbers.journey.ts";
import { open, settled, visitAs, type World } from "./visitor.ts";

const COMPARED = "/analisis/banding?wil=18.04.04&wil2=18.04.05&prog=PKH";
const MOVEMENTS = "/analisis/menetap";

/** Two districts, changed over and compared with an earlier day; every number opens as many families. */
export async function compareTwoSides(world: World, person: string): Promise<void> {
  const promises = await followEveryNumber(world, person, COMPARED);
  expect(promises.length).toBeGreaterThan(20);
  await visitAs(world, person, async ({ page, faults }) => {
    await open(page, COMPARED);
    const columns = async () => page.locator("main table thead th").allInnerTexts();
    const before = await columns();
    await page.getByRole("button", { name: "Tukar sisi" }).click();
    await page.waitForURL("**/analisis/banding?wil=18.04.05&wil2=18.04.04&prog=PKH");
    await settled(page);
    expect(await columns()).toEqual([before[0], before[2], before[1], ...before.slice(3)]);
    await page.goBack();
    await page.waitForURL(`**${COMPARED}`);

    await page.getByText("Potret", { exact: true }).click();
    await page.getByLabel("Potret kiri").selectOption({ label: "P3KE per 1 Jan 2025" });
    await page.waitForURL("**tgl=2025-01-01**");
    await settled(page);
    expect(await page.getByRole("list", { name: "Baca dengan hati-hati" }).innerText()).toContain("sumber data yang berbeda");
    expect(faults).toEqual([]);
  });
}

/** From the chronic poor to one family of them, and its history. */
export async function followFamiliesThroughTime(world: World, person: string): Promise<void> {
  const promises = await followEveryNumber(world, person, MOVEMENTS);
  expect(promises.length).toBeGreaterThan(150);
  await visitAs(world, person, async ({ page, faults }) => {
    await open(page, MOVEMENTS);
    expect(await page.locator("main").innerText()).toContain("bukan dampak");
    await page.getByRole("button", { name: /^Tetap di 1–2/ }).press("Enter");
    await page.getByRole("menuitem", { name: /Lihat daftar keluarga/ }).click();
    await page.waitForURL("**/analisis/keluarga?versi=*");
    await settled(page);
    expect(await totalOf(page)).toBeGreaterThan(0);
    await page.locator("main tbody th a").first().click();
    await page.waitForURL("**/analisis/keluarga/*");
    await settled(page);
    for (const card of ["Yang perlu diperiksa", "Desil dari versi ke versi", "Program dari waktu ke waktu", "Riwayat keluarga"]) {
      await page.getByRole("heading", { level: 2, name: card }).waitFor();
    }
    expect(await page.getByText("Ada dalam 4 dari 4 versi").count()).toBe(1);
    expect(faults).toEqual([]);
  });
}
