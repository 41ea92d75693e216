import { readFile } from "node:fs/promises";
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

const KEPT = "KUBE, dua banyaknya";

/** Two scenarios side by side, kept under a name, found again by a word that stands in the address, and taken along as a file with a line for each. */
export async function compareAndKeep(world: World, person: string): Promise<void> {
  await visitAs(world, person, async ({ page, faults }) => {
    await open(page, "/perencanaan/simulasi?prog=KUBE&tempat=50");
    await page.getByRole("button", { name: "Bandingkan skenario lain" }).click();
    await page.waitForURL(/prog2=/);
    await page.getByLabel("Tempat baru (keluarga)").fill("80");
    await page.keyboard.press("Enter");
    await page.waitForURL(/tempat2=80/);
    await settled(page);
    const given = page.getByRole("table", { name: "Skenario berdampingan" }).locator("tr", { hasText: "Keluarga mendapat tempat" }).locator("td");
    expect((await given.allInnerTexts()).map(numberIn)).toEqual([50, 80]);

    await page.getByRole("button", { name: "Simpan", exact: true }).click();
    await page.getByLabel("Nama", { exact: true }).fill(KEPT);
    await page.getByRole("dialog").getByRole("button", { name: "Simpan", exact: true }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });

    await open(page, "/perencanaan/simulasi/tersimpan");
    await page.getByLabel("Cari", { exact: true }).fill("dua banyaknya");
    await page.waitForURL(/cari=dua/);
    await page.reload();
    await settled(page);
    expect(await page.getByRole("table", { name: "Daftar simulasi" }).locator("tbody tr").count()).toBe(1);
    await page.getByRole("button", { name: "Unduh" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "CSV" }).click()]);
    const lines = (await readFile(await download.path(), "utf8")).split("\r\n").filter((line) => line.includes(KEPT));
    expect(lines.map((line) => line.split(";")[2])).toEqual(["50", "80"]);

    await page.getByRole("link", { name: KEPT }).click();
    await page.waitForURL(/tempat2=80/);
    expect(faults).toEqual([]);
  });
}

/** A count as a screen writes it. */
function numberIn(text: string | undefined): number {
  return Number((text ?? "").replaceAll(".", ""));
}
