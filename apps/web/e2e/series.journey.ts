import { expect } from "vitest";
import { open, visitAs, type World } from "./visitor.ts";

const YEAR = "2003";

/** A figure of an old year is written down with its source, found, taken away and brought back, and leaves in a workbook. */
export async function addAFigure(world: World, person: string): Promise<void> {
  const source = `Buku lama ${Math.random().toString(36).slice(2, 8)}`;
  await visitAs(world, person, async ({ page, faults }) => {
    await open(page, "/analisis/kemiskinan");
    await page.getByRole("button", { name: "Tambah angka" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Tahun", { exact: true }).fill(YEAR);
    await dialog.getByLabel("Nilai").fill("21,4");
    await dialog.getByRole("button", { name: "Simpan" }).click();
    // Without a source nobody believes it.
    await dialog.getByText("Isi tahun, nilai, dan sumber").waitFor();
    await dialog.getByLabel("Sumber").fill(source);
    await dialog.getByRole("button", { name: "Simpan" }).click();
    await dialog.waitFor({ state: "detached" });

    await page.getByLabel("Cari wilayah, sumber, atau tahun").fill(source);
    const rows = page.getByRole("row").filter({ hasText: source });
    await rows.filter({ hasText: YEAR }).filter({ hasText: "21,4" }).waitFor();
    await rows.getByRole("button", { name: /^Ubah/ }).click();
    await dialog.getByRole("button", { name: /^Hapus/ }).click();
    await rows.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Batalkan" }).click();
    await rows.filter({ hasText: "21,4" }).waitFor();

    await page.getByRole("button", { name: "Unduh", exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "Excel (XLSX)" }).click()]);
    expect(download.suggestedFilename()).toMatch(/deret-kemiskinan\.xlsx$/);
    expect(faults).toEqual([]);
  });
}
