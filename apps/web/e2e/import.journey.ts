import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { dayOf, familiesCsv, type FamiliesFile } from "./families-file.ts";
import { open, settled, visitAs, type World } from "./visitor.ts";

const FAMILIES = 4000;
const WORK_MS = 60_000;
/** The columns are guessed by the time they are shown. */
const GUESS_MS = 3000;

/** Seven steps with a file that holds one broken row, seen in a second tab, and taken back as a whole. */
export async function importAndWithdraw(world: World, planner: string): Promise<void> {
  await visitAs(world, planner, async ({ context, page, faults }) => {
    const home = await context.newPage();
    await open(home, "/");
    const before = await figuresOf(home);
    const file = familiesCsv(FAMILIES);

    await sendFile(page, file);
    await expect.poll(() => page.getByLabel("Kolom berkas untuk NIK").inputValue(), { timeout: GUESS_MS }).toBe("0");
    const checked = await closeDuringCheckAndReturn(page);
    await readFindings(checked);
    await readErrorFile(checked, file);
    await approve(checked);
    await expect.poll(() => figuresOf(home), { timeout: WORK_MS }).toContain(`dari ${written(FAMILIES)} keluarga`);

    await withdraw(checked);
    await expect.poll(() => figuresOf(home), { timeout: WORK_MS }).toBe(before);
    expect(faults).toEqual([]);
  });
}

/** Steps 1 and 2: what it is, and the file; ends at its columns. */
export async function sendFile(page: Page, file: FamiliesFile): Promise<void> {
  await open(page, "/data/impor");
  await page.getByRole("link", { name: "Impor baru" }).click();
  await standsAt(page, "Sumber");
  await page.getByLabel("Data per tanggal").fill(dayOf(new Date()));
  await page.getByRole("button", { name: "Lanjut ke unggah" }).click();
  await standsAt(page, "Unggah");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Pilih berkas" }).click();
  await (await chooser).setFiles({ name: "keluarga-uji.csv", mimeType: "text/csv", buffer: Buffer.from(file.text) });
  await standsAt(page, "Kolom");
}

/** Step 4, in a tab that is closed while the check runs: another one finds the import where it stands. */
async function closeDuringCheckAndReturn(page: Page): Promise<Page> {
  await page.getByRole("button", { name: "Periksa semua baris" }).click();
  await standsAt(page, "Periksa");
  const address = page.url();
  const context = page.context();
  await page.close();
  const later = await context.newPage();
  await open(later, address);
  await standsAt(later, "Periksa");
  await later.getByRole("heading", { name: "Hasil pemeriksaan" }).waitFor({ timeout: WORK_MS });
  return later;
}

async function readFindings(page: Page): Promise<void> {
  await page.getByText(`${written(FAMILIES)} baris dapat dipakai, 1 ditolak`).waitFor();
  const finding = page.getByRole("table", { name: "Baris yang ditolak, menurut sebab" }).getByRole("row").filter({ hasText: "NIK memuat huruf atau tanda lain" });
  expect(await finding.innerText()).toContain("NIK_NON_DIGIT");
  await finding.getByRole("button").click();
  await page.waitForURL("**masalah=NIK_NON_DIGIT*");
  await page.getByText("Baris: NIK memuat huruf atau tanda lain").waitFor();
}

/** The refused row as it was sent, and one more column that says why. */
async function readErrorFile(page: Page, file: FamiliesFile): Promise<void> {
  const arriving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh berkas kesalahan" }).click();
  const download = await arriving;
  expect(download.suggestedFilename()).toBe("DATA-SIMULASI-kesalahan-keluarga-uji.csv");
  const lines = (await readFile(await download.path(), "utf8")).replace(/^\uFEFF/, "").trim().split(/\r?\n/);
  expect(lines).toHaveLength(2);
  const [headers = [], cells = []] = lines.map((line) => line.split(";"));
  expect(headers).toEqual([...file.header.split(","), "Kesalahan"]);
  expect(cells.slice(0, -1)).toEqual(file.brokenRow.split(","));
  expect(cells.at(-1)).toContain("NIK_NON_DIGIT");
}

/** Steps 5 to 7. */
async function approve(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Lanjut ke persetujuan" }).click();
  await standsAt(page, "Setujui");
  await page.getByText(`${written(FAMILIES)} keluarga`).first().waitFor();
  await page.getByRole("button", { name: "Setujui dan pakai" }).click();
  await page.getByRole("heading", { name: "Hasil impor" }).waitFor({ timeout: WORK_MS });
  await standsAt(page, "Hasil");
  await page.getByText("sekarang dipakai").waitFor();
}

async function withdraw(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Batalkan versi ini" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Batalkan versi ini" }).click();
  await page.getByText("Versi ini sudah dibatalkan; versi sebelumnya berlaku lagi").waitFor({ timeout: WORK_MS });
}

/** The step the import says it stands at. */
async function standsAt(page: Page, step: string): Promise<void> {
  await page.locator('[aria-current="step"]').filter({ hasText: step }).waitFor();
}

async function figuresOf(home: Page): Promise<string> {
  await settled(home);
  return home.getByRole("region", { name: "Empat angka" }).innerText();
}

function written(count: number): string {
  return count.toLocaleString("id-ID");
}
