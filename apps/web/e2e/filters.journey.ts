import { expect } from "vitest";
import { open, settled, visitAs, type World } from "./visitor.ts";
import { totalOf } from "./targeting-numbers.journey.ts";

const LIST = "/analisis/keluarga";

/** Narrows the list step by step, goes back one, reloads, pages, sorts and opens a family. */
export async function narrowAndGoBack(world: World, person: string): Promise<void> {
  await visitAs(world, person, async ({ page, faults, addresses }) => {
    const query = () => new URL(page.url()).search;
    await open(page, LIST);
    const all = await totalOf(page);
    await page.getByLabel("Desil").selectOption("1-4");
    await page.waitForURL(`**${LIST}?desil=1-4`);
    await settled(page);
    const poor = await totalOf(page);
    expect(poor).toBeGreaterThan(0);
    expect(poor).toBeLessThan(all);
    await page.getByLabel("Program", { exact: true }).selectOption("PKH");
    await page.getByLabel("Kelayakan").selectOption("ya");
    await page.getByLabel("Menerima").selectOption("tidak");
    await page.waitForURL(`**${LIST}?desil=1-4&prog=PKH&layak=ya&terima=tidak`);
    await settled(page);
    const missed = await totalOf(page);

    await page.goBack();
    await page.waitForURL(`**${LIST}?desil=1-4&prog=PKH&layak=ya`);
    await settled(page);
    expect(await totalOf(page)).toBeGreaterThanOrEqual(missed);
    await page.goForward();
    await page.waitForURL("**&terima=tidak");
    await page.reload();
    await settled(page);
    expect(query()).toBe("?desil=1-4&prog=PKH&layak=ya&terima=tidak");
    expect(await totalOf(page)).toBe(missed);
    const badges = page.getByRole("list", { name: "Saringan yang berlaku" });
    expect(await badges.innerText()).toContain("Desil 1–4");

    await page.getByRole("button", { name: "Hapus semua saringan" }).click();
    await page.waitForURL(`**${LIST}`);
    await settled(page);
    expect(await totalOf(page)).toBe(all);
    await page.getByRole("button", { name: "Kepala keluarga" }).click();
    await page.waitForURL("**?urut=head");
    await page.getByRole("button", { name: "Berikutnya" }).click();
    await page.waitForURL("**?urut=head&hal=2");
    await settled(page);
    // A page that is no longer there, because the list became shorter, leads to the last one.
    await open(page, `${LIST}?urut=head&hal=9999`);
    await page.getByRole("button", { name: /^Ke halaman/ }).click();
    await page.waitForURL((url) => !url.search.includes("9999"));
    await page.locator("main tbody th a").first().waitFor();
    await open(page, `${LIST}?urut=head&hal=2`);

    const heads = await page.locator('main tbody th a[href*="/analisis/keluarga/"]').allInnerTexts();
    expect(heads.length).toBeGreaterThan(10);
    await page.locator("main tbody th a").first().click();
    await page.waitForURL("**/analisis/keluarga/*");
    await settled(page);
    expect(namedIn(addresses, heads)).toEqual([]);
    expect(faults).toEqual([]);
  });
}

/** Addresses that hold a NIK, a No. KK or somebody's name. */
function namedIn(addresses: readonly string[], names: readonly string[]): readonly string[] {
  return addresses.filter((address) => /(?<!\d)\d{16}(?!\d)/.test(address) || names.some((name) => address.toUpperCase().includes(name.toUpperCase())));
}
