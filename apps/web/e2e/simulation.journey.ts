import { expect } from "vitest";
import { open, settled, visitAs, type World } from "./visitor.ts";

const NAME = "Calon KUBE percobaan";

/** Asks what 500 places for KUBE change, opens the list behind the number, proposes it; a second person approves, and the candidates are there. */
export async function simulateProposeApprove(world: World, { proposer, second }: { readonly proposer: string; readonly second: string }): Promise<void> {
  const given = await visitAs(world, proposer, async ({ page, faults }) => {
    await open(page, "/perencanaan/simulasi");
    await page.getByLabel("Program", { exact: true }).selectOption("KUBE");
    await page.waitForURL("**/perencanaan/simulasi?prog=KUBE**");
    await page.getByLabel("Tempat baru (keluarga)").fill("500");
    await page.keyboard.press("Enter");
    await settled(page);
    await page.getByText("Yang memutuskan tetap manusia").waitFor();

    const row = (name: string) => page.getByRole("table", { name: "Hasil skenario" }).locator("tr", { hasText: name }).locator("td");
    const recipients = await row("Keluarga penerima").allInnerTexts();
    const count = Number(await page.locator("[data-given]").getAttribute("data-given"));
    expect(count).toBeGreaterThan(0);
    expect(numberIn(recipients[1]) - numberIn(recipients[0])).toBe(count);

    await page.locator("a[data-given]").click();
    await page.waitForURL("**/perencanaan/simulasi/keluarga?prog=KUBE**");
    await settled(page);
    expect(Number(await page.locator("[data-total]").getAttribute("data-total"))).toBe(count);
    expect(await page.locator("main").innerText()).not.toMatch(/\d{16}/);
    await page.goBack();

    await page.getByRole("button", { name: "Jadikan usulan" }).click();
    await page.getByLabel("Nama", { exact: true }).fill(NAME);
    await page.getByRole("button", { name: "Bekukan dan usulkan" }).click();
    await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
    await page.getByText("Usulan Anda menunggu orang kedua").waitFor();
    expect(await page.getByRole("button", { name: "Setujui" }).count()).toBe(0);
    expect(faults).toEqual([]);
    return count;
  });

  await visitAs(world, second, async ({ page, faults }) => {
    await open(page, "/perencanaan/calon");
    await page.getByRole("link", { name: NAME }).click();
    await page.getByRole("button", { name: "Setujui" }).click();
    await page.getByRole("heading", { level: 2, name: "Daftar calon" }).waitFor();
    await settled(page);
    expect(Number(await page.locator("[data-total]").getAttribute("data-total"))).toBe(given);
    await page.getByRole("button", { name: /^Terima / }).first().click();
    await page.getByText(`1 dari ${given} calon sudah diputuskan.`).waitFor();
    expect(faults).toEqual([]);
  });
}

/** A count as a screen writes it. */
function numberIn(text: string | undefined): number {
  return Number((text ?? "").replaceAll(".", ""));
}
