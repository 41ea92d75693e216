import type { Page } from "playwright-core";
import { expect } from "vitest";
import { open, settled, visitAs, type World } from "./visitor.ts";

const AREA = "18.04.04";

/** A partner picks a gap, sees what helps there already, promises; an office takes it on; the partner reads what came of it. */
export async function pledgeMatchAndFinish(world: World, { partner, office }: { readonly partner: string; readonly office: string }): Promise<void> {
  const note = `Uji ${Math.random().toString(36).slice(2, 10)}`;
  await visitAs(world, partner, async (visitor) => {
    const { page } = visitor;
    await open(page, `/mitra/celah?wil=${AREA}`);
    await page.getByRole("link", { name: "Janjikan bantuan", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Janjikan bantuan" }).waitFor();
    await settled(page);
    await promise(page, note);
    const pledge = new URL(page.url()).pathname;

    await visitAs(world, office, async ({ page: desk, faults }) => {
      await open(desk, "/mitra/janji?keadaan=SUBMITTED");
      await desk.getByRole("row").filter({ hasText: note }).getByRole("link").click();
      await desk.getByRole("button", { name: "Cocokkan" }).click();
      const dialog = desk.getByRole("dialog");
      await dialog.getByLabel("Pekerjaan").fill("Alat pascapanen kopi");
      await dialog.getByRole("button", { name: "Simpan pasangan" }).click();
      await desk.getByRole("button", { name: "Mulai berjalan" }).click();
      await desk.getByRole("button", { name: "Catat hasil" }).click();
      await dialog.getByLabel("Jumlah terwujud").fill("18");
      await dialog.getByRole("button", { name: "Simpan hasil" }).click();
      await desk.getByRole("heading", { name: "Hasil" }).waitFor();
      expect(faults).toEqual([]);
    });

    await open(page, pledge);
    await page.getByText("18 keluarga terwujud dari 20 keluarga yang dijanjikan").waitFor();
    for (const step of ["Diajukan", "Dicocokkan", "Berjalan", "Selesai, hasil dicatat"]) await page.getByRole("listitem").filter({ hasText: step }).first().waitFor();
    await open(page, "/mitra/janji?keadaan=DONE");
    await page.getByRole("row").filter({ hasText: note }).getByText("Selesai").waitFor();
    expect(visitor.faults).toEqual([]);
  });
}

async function promise(page: Page, note: string): Promise<void> {
  await page.getByRole("heading", { name: /yang sudah ada/ }).waitFor();
  await page.getByLabel("Jumlah").fill("20");
  await page.getByLabel("Mulai").fill("2026-01-01");
  await page.getByLabel("Sampai").fill("2026-12-31");
  await page.getByLabel("Catatan").fill(note);
  const seen = page.getByLabel(/Saya sudah melihat/);
  // Where nothing helps yet, there is nothing to have seen.
  if ((await seen.count()) > 0) await seen.check();
  await page.getByRole("button", { name: "Kirim janji" }).click();
  await page.getByText("belum ada yang menangani").waitFor();
}
