import type { Page } from "playwright-core";
import { expect } from "vitest";
import { open, settled, visit, visitAs, type World } from "./visitor.ts";

const PASSWORD = "tujuh kuda minum kopi";

/** An account invited, opened by its owner at another browser, and shut out under the owner's hands. */
export async function inviteAndDisable(world: World, admin: string): Promise<void> {
  const name = `Orang Uji ${Math.random().toString(36).slice(2, 8)}`;
  await visitAs(world, admin, async ({ page, faults, addresses }) => {
    const link = await invite(page, name);
    await visit(world, {}, async (invited) => {
      await acceptInvitation(invited.page, { link, name });
      await open(invited.page, "/akun");
      await invited.page.getByText("Sesi ini").waitFor();
      await findClosed(invited.page, link);
      await open(invited.page, "/analisis/sasaran");

      await disable(page, name);
      await invited.page.getByRole("link", { name: "Daftar keluarga" }).first().click();
      await invited.page.waitForURL("**/masuk*");
      await invited.page.getByLabel("Surel").fill(emailOf(name));
      await invited.page.getByLabel("Kata sandi", { exact: true }).fill(PASSWORD);
      await invited.page.getByRole("button", { name: "Masuk", exact: true }).click();
      await invited.page.getByText("Surel atau kata sandi tidak cocok").waitFor();
    });
    const secret = link.split("#")[1] ?? "";
    expect(addresses.filter((address) => address.includes(secret))).toEqual([]);
    expect(faults).toEqual([]);
  });
}

function emailOf(name: string): string {
  return `${name.toLowerCase().replaceAll(" ", ".")}@simulasi.invalid`;
}

async function invite(page: Page, name: string): Promise<string> {
  await open(page, "/pengguna");
  await page.getByRole("button", { name: "Undang" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nama lengkap").fill(name);
  await dialog.getByLabel("Surel").fill(emailOf(name));
  await dialog.getByLabel("OPD atau mitra").selectOption("DINSOS");
  await dialog.getByRole("button", { name: "Buat undangan" }).click();
  const link = await dialog.getByLabel("Tautan sekali pakai").inputValue();
  await dialog.getByRole("button", { name: "Selesai" }).click();
  await page.reload();
  await settled(page);
  expect((await page.content()).includes(link.split("#")[1] ?? ""), "the link is shown once").toBe(false);
  return link;
}

async function acceptInvitation(page: Page, { link, name }: { readonly link: string; readonly name: string }): Promise<void> {
  await page.goto(link);
  await page.getByRole("heading", { level: 1, name: `Selamat datang, ${name}` }).waitFor();
  await page.getByLabel("Kata sandi baru", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Ulangi kata sandi baru").fill(PASSWORD);
  await page.getByRole("button", { name: "Simpan dan masuk" }).click();
  await page.getByRole("heading", { level: 1, name: "Beranda" }).waitFor();
  await settled(page);
}

/** The same link a second time opens nothing, and says so. */
async function findClosed(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("alert").filter({ hasText: "sudah dipakai" }).waitFor();
}

async function disable(page: Page, name: string): Promise<void> {
  await page.getByLabel("Cari nama atau surel").fill(name);
  await page.getByRole("link", { name }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await page.getByRole("button", { name: "Tutup akun" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Tutup akun" }).click();
  await page.getByRole("button", { name: "Aktifkan kembali" }).waitFor();
}
