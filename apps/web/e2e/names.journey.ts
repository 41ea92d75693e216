import type { Page } from "playwright-core";
import { expect } from "vitest";
import { open, settled, visitAs, type World } from "./visitor.ts";

/** Lists of work about people, and the field in which somebody is looked for. */
const LISTS = {
  "/pendampingan/kasus": "Cari nama atau isi", "/pendampingan/graduasi": "Cari nama", "/pendampingan/laporan": "Cari pendamping", "/pendampingan/laporan?tampil=pertemuan": "Cari",
  "/rujukan": "Cari nama atau nomor", "/usulan": "Cari nama atau nomor", "/sanggahan": "Cari nama atau nomor", "/pendampingan/kiriman": "Cari nama", "/pendampingan/pendamping": "Cari nama, surel, nomor",
  "/pendampingan/kelompok": "Cari kelompok, pendamping, ketua", "/pendampingan/tugas": "Cari nama atau tugas",
} as const;
const NOBODY = "Zulaikha Quraisy";
const BADGE = "Disaring menurut kata";

/** Looks for somebody in every list of work: the list answers, and no address ever holds the name. */
export async function lookForSomebodyInWorkLists(world: World, person: string): Promise<void> {
  await visitAs(world, person, async ({ page, faults, addresses }) => {
    for (const [list, label] of Object.entries(LISTS)) await lookForNobody(page, list, label);
    await takeWhatWasFound(page);
    await openAnOldLink(page);
    expect(addresses.filter((address) => /zulaikha|cari=(?!lama)|pendamping satu/i.test(address))).toEqual([]);
    expect(faults).toEqual([]);
  });
}

async function lookForNobody(page: Page, list: string, label: string): Promise<void> {
  await open(page, list);
  const field = page.getByLabel(label, { exact: true });
  await field.fill(NOBODY);
  const badges = page.getByRole("list", { name: "Saringan yang berlaku" });
  await badges.getByText(BADGE).waitFor();
  await settled(page);
  expect(await page.getByText(NOBODY).count()).toBe(0);
  await page.getByRole("button", { name: `Hapus saringan ${BADGE}` }).click();
  await badges.waitFor({ state: "detached" });
  expect(await field.inputValue()).toBe("");
}

/** A file says that words narrowed it, and not which. */
async function takeWhatWasFound(page: Page): Promise<void> {
  await open(page, "/pendampingan/pendamping");
  await page.getByLabel(LISTS["/pendampingan/pendamping"], { exact: true }).fill("pendamping satu");
  await page.getByText(BADGE).waitFor();
  await page.getByRole("button", { name: "Unduh", exact: true }).first().click();
  const [request] = await Promise.all([page.waitForRequest("**/files/tables"), page.waitForEvent("download"), page.getByRole("menuitem", { name: "XLSX" }).click()]);
  const { titles, rows } = request.postDataJSON() as { titles: readonly string[]; rows: readonly unknown[] };
  expect(titles).toContain(BADGE);
  expect(titles.join(" ")).not.toMatch(/satu/i);
  expect(rows).toHaveLength(1);
}

/** A link of before, when names stood in addresses, is read without the name and loses it. */
async function openAnOldLink(page: Page): Promise<void> {
  await open(page, "/rujukan?cari=lama&keadaan=buka");
  await page.waitForURL((url) => url.search === "?keadaan=buka");
  expect(await page.getByLabel(LISTS["/rujukan"]).inputValue()).toBe("");
}
