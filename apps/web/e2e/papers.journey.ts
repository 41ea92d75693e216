import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { open, settled, visit, visitAs, type World } from "./visitor.ts";

interface SignedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

interface Hands {
  readonly writer: string;
  /** Another person than the writer, who also signs. */
  readonly leader: string;
  /** Address of a meeting; null: the first of the list. */
  readonly meeting: string | null;
}

/** A record of agreement is written, checked by a second person, signed; a stranger sees its name, day and digest; and it is corrected by a new version. */
export async function writeCheckSign(world: World, { writer, leader, meeting }: Hands): Promise<void> {
  const number = `050/${Math.random().toString(36).slice(2, 8)}/TKPK`;
  await visitAs(world, writer, async ({ page, faults }) => {
    const paper = `${meeting ?? (await firstMeeting(page))}/naskah/berita-acara`;
    await open(page, paper);
    await write(page, number);
    expect(await page.getByRole("button", { name: "Sudah saya periksa" }).count()).toBe(0);

    const { verification, file } = await visitAs(world, leader, ({ page: desk }) => checkAndSign(desk, paper));
    await visit(world, {}, async ({ page: stranger, faults: strange }) => {
      await open(stranger, verification);
      await stranger.getByText("Asli dan berlaku").waitFor();
      const told = await stranger.getByRole("main").innerText();
      expect(told).toMatch(/Berita Acara/);
      expect(told).toMatch(/[0-9a-f]{64}/);
      expect(told).not.toContain(number);
      await stranger.getByLabel("Bandingkan berkas Anda").setInputFiles(file);
      await stranger.getByText("sama persis dengan yang disahkan").waitFor();
      await stranger.getByLabel("Bandingkan berkas Anda").setInputFiles({ name: "lain.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 lain") });
      await stranger.getByText("berbeda dari yang disahkan").waitFor();
      await open(stranger, `/verifikasi/${"A".repeat(32)}`);
      await stranger.getByText("Naskah ini tidak dikenal").waitFor();
      expect(strange.filter((fault) => !fault.includes("404"))).toEqual([]);
    });

    await open(page, paper);
    await page.getByRole("button", { name: "Buat perbaikan" }).click();
    await page.getByLabel("Apa yang diubah versi baru").fill("Nomor diperbaiki");
    await page.getByRole("dialog").getByRole("button", { name: "Buat perbaikan" }).click();
    await page.getByText("Yang diperbaiki: Nomor diperbaiki").waitFor();
    await page.getByRole("link", { name: "versi 1", exact: true }).click();
    await page.getByText("Berlaku dan tidak berubah lagi").waitFor();
    expect(faults).toEqual([]);
  });
}

async function firstMeeting(page: Page): Promise<string> {
  await open(page, "/rapat");
  const address = await page.locator('main tbody a[href^="/rapat/"]').first().getAttribute("href");
  if (address === null) throw new Error("There is no meeting to write a paper for");
  return /^\/rapat\/[^/?]+/.exec(address)?.[0] ?? address;
}

async function write(page: Page, number: string): Promise<void> {
  await page.getByRole("button", { name: /Mulai menulis|Ubah kata-kata/ }).click();
  await page.getByLabel("Nomor", { exact: true }).fill(number);
  await page.getByLabel("Ditetapkan di").fill("Liwa");
  await page.getByLabel("Tanggal naskah").fill("2026-01-05");
  await page.getByLabel("Butir kesepakatan").fill("Seluruh program memakai satu data\nDua sisi direncanakan bersama");
  const names = page.getByLabel("Nama", { exact: true });
  while ((await names.count()) < 2) await page.getByRole("button", { name: "Tambah penanda tangan" }).click();
  for (const at of [0, 1]) await names.nth(at).fill(`Pejabat Simulasi ${at + 1}`);
  await page.getByLabel("NIP", { exact: true }).first().fill("19690417 199803 1006");
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.getByText("Anda ikut menulis naskah ini.").waitFor();
  await page.getByRole("article").getByText("NIP 19690417 199803 1006").waitFor();
}

/** The address of the verification page, and the paper as it was signed. */
async function checkAndSign(page: Page, paper: string): Promise<{ readonly verification: string; readonly file: SignedFile }> {
  await open(page, paper);
  await page.getByRole("button", { name: "Sudah saya periksa" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sudah saya periksa" }).click();
  await page.getByText("Siap disahkan").waitFor();
  await page.getByRole("button", { name: "Sahkan" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sahkan" }).click();
  await page.getByText("Berlaku dan tidak berubah lagi").waitFor();
  await settled(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh Berita acara sebagai PDF" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/Berita-Acara.*\.pdf$/);
  const buffer = await readFile(await download.path());
  const verification = (await page.getByRole("link", { name: "Buka halaman verifikasi" }).getAttribute("href")) ?? "";
  return { verification, file: { name: download.suggestedFilename(), mimeType: "application/pdf", buffer } };
}
