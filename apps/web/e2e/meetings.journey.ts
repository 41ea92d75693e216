import type { Page } from "playwright-core";
import { expect } from "vitest";
import { open, settled, visitAs, type World } from "./visitor.ts";

interface People {
  readonly planner: string;
  /** Head of the office that is asked to come. */
  readonly head: string;
  readonly operator: string;
}

/** The secretariat makes a meeting in a series and invites by seat; a head answers that somebody stands for him; an operator proposes an item, and it is taken up. */
export async function planInviteAnswerPropose(world: World, { planner, head, operator }: People): Promise<void> {
  const mark = Math.random().toString(36).slice(2, 8);
  const [title, proposal] = [`Rakor uji ${mark}`, `Usul uji ${mark}`];
  await visitAs(world, planner, async ({ page, faults }) => {
    const meeting = await planMeeting(page, title, `Seri uji ${mark}`);
    await inviteBySeat(page);
    await page.getByRole("button", { name: "Tandai undangan terkirim" }).click();
    await page.getByRole("button", { name: "Buka rapat" }).waitFor();

    await visitAs(world, head, async (visitor) => {
      await open(visitor.page, meeting);
      await visitor.page.getByText("Kantor Anda diundang dan belum menjawab").waitFor();
      await visitor.page.getByRole("button", { name: "Diwakili atau tidak hadir" }).click();
      const dialog = visitor.page.getByRole("dialog");
      await dialog.getByLabel("Nama yang mewakili").fill("Sekretaris Dinas Uji");
      await dialog.getByRole("button", { name: "Simpan jawaban" }).click();
      await visitor.page.getByText("Kantor Anda diwakili Sekretaris Dinas Uji").waitFor();
      expect(visitor.faults).toEqual([]);
    });
    // The open screen of the secretariat hears of it by itself.
    await page.getByRole("row").filter({ hasText: "Sekretaris Dinas Uji" }).getByText("Diwakili").waitFor();

    await visitAs(world, operator, async (visitor) => {
      await open(visitor.page, "/rapat");
      await visitor.page.getByRole("button", { name: "Usulkan ke rakor" }).click();
      const dialog = visitor.page.getByRole("dialog");
      await dialog.getByLabel("Apa yang dibahas").fill(proposal);
      await dialog.getByLabel("Mengapa").fill("Keluarga 1804044101809001 belum menerima");
      await dialog.getByRole("button", { name: "Kirim usulan" }).click();
      await dialog.getByRole("alert").waitFor();
      await dialog.getByLabel("Mengapa").fill("1.240 keluarga di tiga pekon belum menerima");
      await dialog.getByRole("button", { name: "Kirim usulan" }).click();
      await visitor.page.getByRole("listitem").filter({ hasText: proposal }).getByText("Menunggu").waitFor();

      const waiting = page.getByRole("listitem").filter({ hasText: proposal });
      await waiting.getByRole("button", { name: "Masukkan agenda" }).click();
      await page.getByRole("listitem").filter({ hasText: proposal }).getByText("Usulan", { exact: true }).waitFor();
      await visitor.page.getByRole("listitem").filter({ hasText: proposal }).getByText("Diterima").waitFor();
      expect(visitor.faults).toEqual([]);
    });
    expect(faults).toEqual([]);
  });
}

async function planMeeting(page: Page, title: string, series: string): Promise<string> {
  await open(page, "/rapat");
  await page.getByRole("link", { name: "Rapat baru" }).click();
  await page.getByLabel("Seri rapat").selectOption({ label: "Seri baru …" });
  await page.getByLabel("Nama seri").fill(series);
  await page.getByLabel("Nama rapat").fill(title);
  await page.getByLabel("Tempat").fill("Aula Pekuon Bappeda");
  await page.getByLabel("Atau ketik atau tempel").fill("Selasa, 2 Agustus 2019");
  await page.getByText("2 Agu 2019 jatuh pada hari Jumat, bukan Selasa").waitFor();
  expect(await page.getByRole("button", { name: "Rencanakan rapat" }).isDisabled()).toBe(true);
  await page.getByLabel("Atau ketik atau tempel").fill("Selasa, 20 Agustus 2030");
  await page.getByRole("button", { name: "Rencanakan rapat" }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await settled(page);
  return new URL(page.url()).pathname;
}

export async function inviteBySeat(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Undang organisasi" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Kedudukan").selectOption({ label: "Anggota" });
  await dialog.getByRole("button", { name: /^Undang \d+ organisasi$/ }).click();
  await page.getByText(/\d+ diundang: \d+ belum menjawab/).waitFor();
}
