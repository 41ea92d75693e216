import { expect } from "vitest";
import { open, settled, visitAs, type World } from "./visitor.ts";

/** A partner is added, named anew from a day on, kept from going while somebody works there, and taken back and added again. */
export async function addRenameTakeBack(world: World, person: string): Promise<void> {
  const mark = Math.random().toString(36).slice(2, 8);
  const first = `Yayasan Uji ${mark}`;
  const second = `Yayasan Uji Baru ${mark}`;
  const code = `UJI_${mark.toUpperCase()}`;
  await visitAs(world, person, async ({ page, faults }) => {
    await open(page, "/organisasi");
    await page.getByRole("button", { name: "Tambah organisasi" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Nama", { exact: true }).fill(first);
    await dialog.getByLabel("Kode").fill(code);
    await dialog.getByLabel("Pihak").selectOption("NGO");
    await dialog.getByRole("button", { name: "Simpan" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("link", { name: first }).click();
    await page.getByRole("heading", { level: 1, name: first }).waitFor();

    await page.getByRole("button", { name: "Ganti nama" }).click();
    await dialog.getByLabel("Nama baru", { exact: true }).fill(second);
    await dialog.getByLabel("Mulai").fill("2026-02-01");
    await dialog.getByLabel("Dasar (Perda, Perbup)").fill("Akta 7/2026");
    await dialog.getByRole("button", { name: "Simpan" }).click();
    await page.getByRole("heading", { level: 1, name: second }).waitFor();
    const names = page.getByRole("table", { name: "Nama dari waktu ke waktu" });
    await names.getByRole("row").filter({ hasText: "Akta 7/2026" }).waitFor();
    await names.getByRole("button", { name: "Nama", exact: true }).click();
    await page.waitForURL("**?urutNama=name");
    await expect.poll(() => names.locator("tbody th").allInnerTexts()).toEqual([first, second].toSorted());

    await page.getByRole("button", { name: "Tambah orang" }).click();
    await dialog.getByLabel("Nama orang").fill("Tamu Uji");
    await dialog.getByLabel("Jabatan").fill("Sekretaris");
    await dialog.getByRole("button", { name: "Simpan" }).click();
    const guest = page.getByRole("table", { name: "Orang dan kontak" }).getByRole("row").filter({ hasText: "Tamu Uji" });
    await guest.waitFor();

    await guest.getByRole("button", { name: "Ubah data Tamu Uji" }).click();
    await dialog.getByLabel("Jabatan").fill("Bendahara");
    await dialog.getByRole("button", { name: "Simpan" }).click();
    await guest.getByText("Bendahara").waitFor();
    await page.getByRole("button", { name: "Batalkan" }).click();
    await guest.getByText("Sekretaris").waitFor();

    await page.getByRole("button", { name: "Tarik kembali" }).click();
    await dialog.getByText("1 orang", { exact: true }).waitFor();
    expect(await dialog.getByRole("button", { name: "Tarik kembali" }).count()).toBe(0);
    expect(faults).toEqual([]);
  });
}

/** One that was added by mistake goes, and comes back from the notice. */
export async function takeBackAMistake(world: World, person: string): Promise<void> {
  const mark = Math.random().toString(36).slice(2, 8);
  const name = `Salah Tambah ${mark}`;
  await visitAs(world, person, async ({ page, faults }) => {
    await open(page, "/organisasi");
    await page.getByRole("button", { name: "Tambah organisasi" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Nama", { exact: true }).fill(name);
    await dialog.getByLabel("Kode").fill(`SALAH_${mark.toUpperCase()}`);
    await dialog.getByRole("button", { name: "Simpan" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("link", { name }).click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await page.getByRole("button", { name: "Tarik kembali" }).click();
    await dialog.getByText("kodenya bebas lagi").waitFor();
    await dialog.getByRole("button", { name: "Tarik kembali" }).click();
    await page.waitForURL("**/organisasi");
    await page.getByText(`${name} ditarik kembali.`).waitFor();
    await settled(page);
    await page.getByRole("link", { name }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Batalkan" }).click();
    await page.getByRole("link", { name }).waitFor();
    expect(faults).toEqual([]);
  });
}
