import { expect } from "vitest";
import { open, visitAs, type World } from "./visitor.ts";

interface Hands {
  readonly writer: string;
  readonly leader: string;
}

/** A list of priority villages is drawn up by the secretariat and signed by the leader; then nobody changes it. */
export async function draftAndSign(world: World, { writer, leader }: Hands): Promise<void> {
  const name = `Lokus uji ${Math.random().toString(36).slice(2, 8)}`;
  const address = await visitAs(world, writer, async ({ page, faults }) => {
    await open(page, "/perencanaan/lokus");
    await page.getByRole("button", { name: "Susun draf" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Tahun anggaran").fill("2031");
    await dialog.getByLabel("Nama daftar").fill(name);
    await dialog.getByLabel(/^Jumlah /).fill("5");
    await dialog.getByRole("button", { name: "Susun" }).click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await page.getByText("Draf", { exact: true }).first().waitFor();
    // Who drew it up does not sign it.
    expect(await page.getByRole("button", { name: "Tanda tangani" }).count()).toBe(0);
    expect(faults).toEqual([]);
    return new URL(page.url()).pathname;
  });
  await visitAs(world, leader, async ({ page, faults }) => {
    await open(page, address);
    await page.getByRole("button", { name: "Tanda tangani" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Nomor keputusan").fill("B/31/KPTS/2031");
    await dialog.getByLabel("Tanggal keputusan").fill("2026-11-02");
    await dialog.getByRole("button", { name: "Tanda tangani dan kunci" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText("Berlaku", { exact: true }).first().waitFor();
    expect(faults).toEqual([]);
  });
  await visitAs(world, writer, async ({ page, faults }) => {
    await open(page, address);
    await page.getByRole("button", { name: "Susun koreksi" }).waitFor();
    expect(await page.getByRole("button", { name: "Batalkan draf" }).count()).toBe(0);
    await open(page, "/perencanaan/lokus");
    const lists = page.getByRole("table", { name: "Daftar lokus per tahun" });
    await lists.getByRole("row").filter({ hasText: name }).getByText("Berlaku").waitFor();
    await lists.getByRole("button", { name: "Tahun" }).click();
    await page.waitForURL("**urutDaftar=year");
    await lists.getByRole("button", { name: "Tahun" }).click();
    await page.waitForURL("**urutDaftar=-year");
    await lists.locator("tbody tr").first().filter({ hasText: "2031" }).waitFor();
    expect(faults).toEqual([]);
  });
}
