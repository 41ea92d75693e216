import type { Page } from "playwright-core";
import { expect } from "vitest";
import { open, settled, visitAs, type World } from "./visitor.ts";

/** A picture of one point, as a phone would send a photo. */
const PHOTO = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC", "base64");

interface People {
  readonly secretariat: string;
  readonly head: string;
  /** Name of the head's organisation. */
  readonly office: string;
}

/** The secretariat writes a follow-up down, the head reports it with a photo, is sent back, reports again, and it is verified; each acts on one's own screen. */
export async function followUpToTheEnd(world: World, { secretariat, head, office }: People): Promise<void> {
  const text = `Perbarui data penerima di Suoh, uji ${Math.random().toString(36).slice(2, 10)}`;
  await visitAs(world, secretariat, async ({ page: desk, faults }) => {
    await open(desk, "/tindak-lanjut");
    await writeDown(desk, text, office);
    const address = new URL(desk.url()).pathname;

    await visitAs(world, head, async ({ page: phone, faults: faultsThere }) => {
      await open(phone, "/tindak-lanjut?milik=saya");
      await phone.getByRole("link", { name: text }).click();
      await press(phone, "Terima tugas", async (dialog) => dialog.getByRole("button", { name: "Terima tugas" }).click());
      await press(phone, "Laporkan kemajuan", async (dialog) => {
        await dialog.getByLabel("Kemajuan (%)").fill("60");
        await dialog.locator('input[type="file"]').setInputFiles({ name: "kunjungan.png", mimeType: "image/png", buffer: PHOTO });
        await dialog.getByRole("button", { name: "Kirim laporan" }).click();
      });
      await phone.getByRole("link", { name: "Unduh kunjungan.png" }).waitFor();
      await submit(phone, "Data 12 pekon sudah diperbarui");

      await open(desk, address);
      await press(desk, "Kembalikan", async (dialog) => {
        await dialog.getByLabel("Alasan").fill("Lampirkan berita acara pekon");
        await dialog.getByRole("button", { name: "Kembalikan" }).click();
      });
      // The head's open page hears of it by itself.
      await phone.getByText("Lampirkan berita acara pekon").waitFor();
      await submit(phone, "Berita acara terlampir");
      expect(faultsThere).toEqual([]);
    });

    await verifyOnTheBoard(desk, text);
    await open(desk, address);
    await desk.getByText("Selesai dan terverifikasi").waitFor();
    expect(faults).toEqual([]);
  });
}

async function writeDown(page: Page, text: string, office: string): Promise<void> {
  await page.getByRole("button", { name: "Tindak lanjut baru" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Yang harus dilakukan").fill(text);
  await dialog.getByLabel("Penanggung jawab").selectOption({ label: office });
  await dialog.getByLabel("Tenggat").fill("2030-01-31");
  await dialog.getByText("Belum:").waitFor();
  await dialog.getByRole("button", { name: "Simpan tindak lanjut" }).click();
  await page.getByRole("heading", { level: 1, name: /TL-\d{4}/ }).waitFor();
  await settled(page);
}

export async function press(page: Page, name: string, fill: (dialog: ReturnType<Page["getByRole"]>) => Promise<void>): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await fill(dialog);
  await dialog.waitFor({ state: "detached" });
  await settled(page);
}

async function submit(page: Page, note: string): Promise<void> {
  await press(page, "Laporkan selesai", async (dialog) => {
    await dialog.getByLabel("Apa hasilnya").fill(note);
    await dialog.getByRole("button", { name: "Kirim laporan" }).click();
  });
  await page.getByText("Dilaporkan selesai, menunggu verifikasi sekretariat").waitFor();
}

/** By keys alone: the card's menu does what dragging it does. */
async function verifyOnTheBoard(page: Page, text: string): Promise<void> {
  await open(page, `/tindak-lanjut?tampil=papan&cari=${encodeURIComponent(text.split(" ").at(-1) ?? "")}`);
  const card = page.getByRole("region", { name: "Menunggu verifikasi" }).getByRole("article");
  await card.getByRole("button", { name: /Pindahkan/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Verifikasi selesai" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Verifikasi selesai" }).press("Enter");
  await page.getByRole("region", { name: "Selesai", exact: true }).getByRole("article").waitFor();
}
