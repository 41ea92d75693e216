import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { totalOf } from "./targeting-numbers.journey.ts";
import { open, settled, visitAs, type World } from "./visitor.ts";

const FULL_NUMBER = /(?<!\d)\d{16}(?!\d)/;

/** Decides the first case of conflicting aid, finds it among the decided, and takes it back. */
export async function decideAndUndo(world: World, person: string): Promise<void> {
  await visitAs(world, person, async ({ page, faults }) => {
    await open(page, "/data/masalah");
    await page.locator("[data-kind=DOUBLE_AID] a").first().click();
    await page.waitForURL("**/data/masalah/DOUBLE_AID");
    await settled(page);
    const total = async (): Promise<number> => Number(await page.locator("main [data-total]").getAttribute("data-total"));
    const open0 = await total();
    const key = await page.locator("[data-case]").first().getAttribute("data-case");
    await page.locator("[data-case]").first().getByRole("button", { name: /^Pertahankan/ }).first().click();
    await page.locator(`[data-case="${key}"]`).waitFor({ state: "detached" });
    await settled(page);
    expect(await total()).toBe(open0 - 1);

    await page.getByLabel("Keadaan").selectOption("putus");
    await page.waitForURL("**?keadaan=putus");
    const decided = page.locator(`[data-case="${key}"]`);
    await decided.getByText("Pertahankan").waitFor();
    expect(await decided.innerText()).toContain(person);
    await decided.getByRole("button", { name: /^Batalkan keputusan/ }).click();
    await decided.waitFor({ state: "detached" });
    await open(page, "/data/masalah/DOUBLE_AID");
    expect(await total()).toBe(open0);
    expect(faults).toEqual([]);
  });
}

/** Keeps a filter under a name, changes it, opens the list again and takes it out as a file. Answers the reason given. */
export async function saveReopenExport(world: World, person: string): Promise<string> {
  const name = `Rakor ${Math.random().toString(36).slice(2)}`;
  const reason = `Verifikasi lapangan untuk ${name}`;
  await visitAs(world, person, async ({ page, faults, addresses }) => {
    await open(page, "/analisis/keluarga?desil=1&terima=tidak");
    const total = await totalOf(page);
    await page.getByRole("button", { name: "Simpan sebagai daftar" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Simpan", exact: true }).click();
    await dialog.getByText("Beri nama paling sedikit tiga huruf.").waitFor();
    await dialog.getByLabel("Nama daftar").fill(name);
    await dialog.getByRole("button", { name: "Simpan", exact: true }).click();
    await page.waitForURL("**daftar=**");
    await page.getByText(`Daftar “${name}”`).waitFor();
    await page.getByLabel("Desil", { exact: true }).selectOption("2");
    await page.getByText("berubah – simpan?").waitFor();

    await open(page, "/analisis/daftar-tersimpan");
    const row = page.getByRole("row").filter({ hasText: name });
    expect((await row.innerText()).replaceAll(".", "")).toContain(String(total));
    await row.getByRole("link", { name }).click();
    await page.waitForURL("**desil=1**");
    await settled(page);
    expect(await totalOf(page)).toBe(total);

    await page.getByRole("button", { name: "Ekspor" }).click();
    await page.getByRole("dialog").getByLabel("Untuk apa persisnya?").fill(reason);
    await page.getByRole("dialog").getByLabel("Bentuk berkas").selectOption("csv");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("dialog").getByRole("button", { name: "Unduh berkas" }).click()]);
    expect(download.suggestedFilename()).toMatch(/^DATA-SIMULASI-keluarga-.*\.csv$/);
    const text = await readFile(await download.path(), "utf8");
    for (const word of ["DATA SIMULASI", reason, person]) expect(text).toContain(word);
    expect(text.split("\r\n").filter((line) => line.includes("**********"))).toHaveLength(total);
    expect(text).not.toMatch(FULL_NUMBER);
    expect(addresses.filter((address) => address.includes(encodeURIComponent(reason)) || address.includes(reason))).toEqual([]);
    expect(faults).toEqual([]);
  });
  return reason;
}

/** Finds somebody by name and by nobody's number; neither stands in an address. */
export async function findWithoutTrace(world: World, person: string): Promise<void> {
  await visitAs(world, person, async ({ page, faults, addresses }) => {
    await open(page, "/data/cari-orang");
    const search = async (text: string): Promise<void> => {
      await page.getByLabel("Nama, NIK, atau No. KK").fill(text);
      await page.getByLabel("Alasan").fill("Aduan warga di kantor kecamatan");
      await page.getByRole("button", { name: "Cari", exact: true }).click();
    };
    await search("Siti");
    await page.getByRole("table", { name: "Hasil" }).waitFor();
    expect(await page.content()).not.toMatch(FULL_NUMBER);
    await search("1804041212129998");
    await page.getByText("Tidak ditemukan dalam lingkup Anda.").waitFor();
    expect(addresses.filter((address) => FULL_NUMBER.test(address) || /\bsiti\b/i.test(address))).toEqual([]);
    expect(faults).toEqual([]);
  });
}
