import type { Page } from "playwright-core";
import { expect } from "vitest";
import { open, settled, visitAs, type World } from "./visitor.ts";

const FULL_NUMBER = /(?<!\d)\d{16}(?!\d)/;
const MASKED_NUMBER = /\d{6}•{10}/;

/** A number shown in full for a reason of its own, which comes back for the auditor to find. */
export async function revealOneNik(world: World, person: string): Promise<string> {
  const reason = `Mencocokkan berkas pendaftaran, map ${Math.random().toString(36).slice(2)}`;
  await visitAs(world, person, async ({ page, faults, addresses }) => {
    const answers: string[] = [];
    page.on("response", async (response) => {
      if (response.url().includes("families.") && response.ok()) answers.push(await response.text().catch(() => ""));
    });
    await open(page, "/analisis/keluarga");
    await showsMaskedOnly(page);
    await page.locator("main tbody th a").first().click();
    await page.waitForURL("**/analisis/keluarga/*");
    await settled(page);
    await showsMaskedOnly(page);
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter((answer) => FULL_NUMBER.test(answer))).toEqual([]);

    await page.getByRole("button", { name: "Tampilkan NIK" }).first().click();
    const dialog = page.getByRole("dialog", { name: "Tampilkan NIK" });
    await dialog.getByRole("button", { name: "Tampilkan nomor" }).click();
    await dialog.getByText("Tulis alasan paling sedikit 10 huruf.").waitFor();
    expect(await page.content()).not.toMatch(FULL_NUMBER);
    await dialog.getByLabel("Alasan").fill(reason);
    await dialog.getByRole("button", { name: "Tampilkan nomor" }).click();
    await page.getByRole("status").filter({ hasText: FULL_NUMBER }).waitFor();
    await page.getByRole("button", { name: "Sembunyikan NIK" }).click();
    await showsMaskedOnly(page);
    expect(addresses.filter((address) => FULL_NUMBER.test(address))).toEqual([]);
    expect(faults).toEqual([]);
  });
  return reason;
}

async function showsMaskedOnly(page: Page): Promise<void> {
  await page.getByText(MASKED_NUMBER).first().waitFor();
  expect(await page.content()).not.toMatch(FULL_NUMBER);
}

interface Left {
  readonly person: string;
  readonly reason: string;
  readonly action?: string;
  readonly words?: string;
}

/** The auditor sees who did it, and why: a number that was shown, unless another act is meant. */
export async function findInAudit(world: World, auditor: string, { person, reason, action = "number.revealed", words = "Nomor ditampilkan" }: Left): Promise<void> {
  await visitAs(world, auditor, async ({ page }) => {
    await open(page, "/audit");
    await page.getByLabel("Tindakan").selectOption(action);
    await page.waitForURL(`**/audit?aksi=${action}`);
    const entry = page.getByRole("row").filter({ hasText: reason });
    await entry.waitFor();
    expect(await entry.innerText()).toContain(words);
    expect(await entry.innerText()).toContain(person);
    expect(await page.content()).not.toMatch(FULL_NUMBER);
  });
}
