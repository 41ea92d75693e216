import type { Page } from "playwright-core";
import { expect } from "vitest";
import { open, settled, visitAs, type World } from "./visitor.ts";

interface Office {
  readonly operator: string;
  readonly head: string;
}

const ceilingOf = async (page: Page): Promise<number> => Number(await page.locator("main [data-ceiling]").getAttribute("data-ceiling"));

/** An operator proposes more money for an activity and cannot approve it himself; the head of the office does, and the figures follow. */
export async function proposeAndApprove(world: World, { operator, head }: Office): Promise<void> {
  let before = 0;
  let row = "";
  await visitAs(world, operator, async ({ page, faults }) => {
    await open(page, "/perencanaan/anggaran?cari=sekolah+lapang");
    before = await ceilingOf(page);
    await page.getByRole("link", { name: "Sekolah lapang budidaya kopi" }).click();
    await page.getByRole("heading", { level: 1, name: "Sekolah lapang budidaya kopi" }).waitFor();
    row = new URL(page.url()).pathname;
    await page.getByRole("button", { name: "Usulkan perubahan" }).click();
    await page.getByLabel("Pagu (Rp)").fill(String(before + 5_000_000));
    await page.getByLabel("Alasan usulan").fill("Tambahan kelompok dari musyawarah pekon");
    await page.getByRole("button", { name: "Kirim usulan" }).click();
    await page.locator("[data-pending]").waitFor();
    await page.getByText("Usulan Anda sendiri").waitFor();
    expect(await page.getByRole("button", { name: "Setujui" }).count()).toBe(0);
    await open(page, "/perencanaan/anggaran?cari=sekolah+lapang");
    expect(await ceilingOf(page), "what waits moves nothing").toBe(before);
    expect(faults).toEqual([]);
  });
  await visitAs(world, head, async ({ page, faults }) => {
    await open(page, "/perencanaan/anggaran?usul=ya");
    await page.getByRole("link", { name: "Sekolah lapang budidaya kopi" }).click();
    await page.waitForURL(`**${row}`);
    await page.getByRole("button", { name: "Setujui" }).click();
    await page.locator("[data-pending]").waitFor({ state: "detached" });
    await settled(page);
    await page.getByText(`diputuskan ${head}`).first().waitFor();
    await open(page, "/perencanaan/anggaran?cari=sekolah+lapang");
    expect(await ceilingOf(page)).toBe(before + 5_000_000);
    expect(faults).toEqual([]);
  });
}
