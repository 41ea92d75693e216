import { expect } from "vitest";
import { totalOf } from "./targeting-numbers.journey.ts";
import { open, settled, visitAs, type World } from "./visitor.ts";

const MISSED = "/analisis/keluarga?prog=BLT_DESA&layak=ya&terima=tidak";
const RECEIVING = "/analisis/keluarga?prog=BLT_DESA&terima=ya";

/** Enrols a family that a programme misses, sees the figure move, ends it with a reason and finds both in its history. */
export async function enrolAndEnd(world: World, person: string): Promise<void> {
  await visitAs(world, person, async ({ page, faults, addresses }) => {
    const receiving = async (): Promise<number> => {
      await open(page, RECEIVING);
      return totalOf(page);
    };
    const before = await receiving();

    await open(page, MISSED);
    await page.locator("tbody a").first().click();
    await page.waitForURL(/\/analisis\/keluarga\/\d+/);
    await settled(page);
    const family = page.url();
    await page.getByRole("button", { name: "Daftarkan ke program" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Program", { exact: true }).selectOption("BLT_DESA");
    // What is to be known before has arrived: it moves the button down.
    await dialog.getByText(/memenuhi aturan|bertentangan|pertentangan/i).first().waitFor();
    await dialog.getByLabel("Catatan").fill("Diusulkan musyawarah pekon");
    await dialog.getByRole("button", { name: /^(Daftarkan|Tetap daftarkan)$/ }).click();
    await dialog.waitFor({ state: "detached" });
    const row = page.getByRole("table", { name: "Riwayat penerimaan" }).getByRole("row").filter({ hasText: "BLT Dana Desa" }).filter({ hasText: "Didaftarkan dengan tangan" });
    await row.getByText("Aktif").waitFor();
    expect(await receiving()).toBe(before + 1);

    await open(page, family);
    await row.getByRole("button", { name: "Akhiri BLT Dana Desa" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Akhiri penerimaan" }).click();
    await page.getByRole("dialog").getByText("Pilih alasan dan tanggal.").waitFor();
    await page.getByRole("dialog").getByLabel("Alasan").selectOption("NOT_ELIGIBLE");
    await page.getByRole("dialog").getByRole("button", { name: "Akhiri penerimaan" }).click();
    await row.getByText(/^Berakhir .*tidak layak lagi/).waitFor();
    const history = page.getByRole("table", { name: "Perubahan dengan tangan" });
    for (const word of ["Didaftarkan", "Diakhiri", "Diusulkan musyawarah pekon", person]) expect(await history.innerText()).toContain(word);
    expect(await receiving()).toBe(before);
    expect(addresses.filter((address) => /\d{16}/.test(address))).toEqual([]);
    expect(faults).toEqual([]);
  });
}

/** Every number of a tranche opens as many families. */
export async function followPaymentNumbers(world: World, person: string): Promise<void> {
  await visitAs(world, person, async ({ page, faults }) => {
    await open(page, "/data/penyaluran");
    const links = await page.locator('a[href*="/data/penyaluran/keluarga"]').evaluateAll((all) => all.slice(0, 12).map((one) => ({ href: one.getAttribute("href") ?? "", text: one.textContent ?? "" })));
    expect(links.length).toBeGreaterThan(5);
    for (const { href, text } of links) {
      await open(page, href);
      const total = Number(text.replaceAll(".", ""));
      if (total === 0) await page.getByText("Tidak ada keluarga dengan keadaan ini.").waitFor();
      else expect(Number(await page.locator("main [data-total]").getAttribute("data-total")), href).toBe(total);
    }
    expect(faults).toEqual([]);
  });
}
