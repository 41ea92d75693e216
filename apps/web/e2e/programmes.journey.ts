import { expect } from "vitest";
import { open, settled, visitAs, type Visitor, type World } from "./visitor.ts";

type Page = Visitor["page"];
const BUILDER = "[data-rule-builder]";

/** Numbers of the preview once it has counted the rule that stands there now. */
async function counted(page: Page): Promise<{ readonly eligible: number; readonly entering: number; readonly leaving: number }> {
  await page.waitForTimeout(500);
  await page.locator('[data-counting="false"]').waitFor();
  await settled(page);
  const line = page.locator("[data-preview]");
  const [eligible = ""] = ((await line.getAttribute("data-preview")) ?? "").split(" ");
  return { eligible: Number(eligible), entering: Number(await line.getAttribute("data-entering")), leaving: Number(await line.getAttribute("data-leaving")) };
}

/** Families eligible for a programme, as Sasaran says it. */
async function eligibleOnTargeting(page: Page, code: string): Promise<number> {
  await open(page, `/analisis/sasaran?prog=${code}`);
  const row = page.getByRole("table", { name: "Ketepatan sasaran menurut program" }).getByRole("row").filter({ hasText: "Pahlawan Ekonomi Nusantara" });
  return Number((await row.locator('td[data-label="Layak"]').innerText()).replace(/\D/g, ""));
}

/** Writes a rule with the builder, watches the numbers, saves it, sees Sasaran follow, and takes it back. */
export async function writeARule(world: World, person: string): Promise<void> {
  await visitAs(world, person, async ({ page, faults }) => {
    const before = await eligibleOnTargeting(page, "PENA");
    await open(page, "/program?cari=ekonomi nusantara");
    await page.getByRole("link", { name: "Pahlawan Ekonomi Nusantara" }).click();
    await page.getByRole("link", { name: /^Ubah aturan/ }).click();
    await page.waitForURL("**/program/PENA/tahun/*");
    expect(await counted(page)).toEqual({ eligible: before, entering: 0, leaving: 0 });

    await page.locator(BUILDER).getByLabel("Sampai").first().selectOption("2");
    const narrower = await counted(page);
    expect(narrower.leaving).toBeGreaterThan(0);
    expect(narrower.eligible).toBe(before - narrower.leaving);
    await page.locator("[data-sentence]").getByText(/berada di desil 1–2/).waitFor();

    await page.getByRole("button", { name: /^Seluruh kabupaten: Lihat .* keluarga yang keluar$/ }).click();
    await page.locator('[data-moved="leaving"] [data-total]').waitFor();
    expect(Number(await page.locator('[data-moved="leaving"] [data-total]').getAttribute("data-total"))).toBe(narrower.leaving);
    expect(await page.content()).not.toMatch(/(?<!\d)\d{16}(?!\d)/);

    await byKeyboard(page);
    expect(await counted(page)).toEqual(narrower);

    await page.getByRole("button", { name: "Lihat perubahan" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Simpan", exact: true }).click();
    await page.waitForURL("**/program/PENA");
    await settled(page);
    expect(await eligibleOnTargeting(page, "PENA")).toBe(narrower.eligible);

    await open(page, "/program/PENA");
    await page.getByText(person).first().waitFor();
    await page.getByRole("button", { name: "Kembalikan perubahan terakhir" }).click();
    await page.getByText("Perubahan terakhir dikembalikan.").waitFor();
    await settled(page);
    expect(await eligibleOnTargeting(page, "PENA")).toBe(before);
    expect(faults).toEqual([]);
  });
}

/** A further condition is added, moved up and removed without a mouse; every step can be taken back. */
async function byKeyboard(page: Page): Promise<void> {
  const parts = (): Promise<string[]> => page.locator(`${BUILDER} ol > li > [data-rule-path]`).evaluateAll((nodes) => nodes.map((node) => node.getAttribute("aria-label") ?? ""));
  const first = await parts();
  await page.locator(BUILDER).getByLabel("Tambah syarat").last().selectOption("area");
  await page.locator(`${BUILDER} [data-rule-path="${first.length}"]:focus`).waitFor();
  await page.keyboard.press("Alt+ArrowUp");
  await page.locator(`${BUILDER} [data-rule-path="${first.length - 1}"]:focus`).waitFor();
  expect(await parts()).toEqual([...first.slice(0, -1), "Wilayah", first.at(-1)]);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  expect(await parts()).toEqual(first);
  await page.keyboard.press("Control+Shift+z");
  expect(await parts()).toEqual([...first, "Wilayah"]);
  await page.locator(BUILDER).getByRole("button", { name: /^Hapus tinggal di mana pun/ }).press("Enter");
  expect(await parts()).toEqual(first);
}

/** An agency proposes a rule of its own programme; nothing moves until the secretariat says yes. */
export async function proposeAndDecide(world: World, { head, planner }: { readonly head: string; readonly planner: string }): Promise<void> {
  await visitAs(world, head, async ({ page, faults }) => {
    await open(page, "/program/PENA");
    await page.getByRole("link", { name: /^Ubah aturan/ }).click();
    await counted(page);
    await page.locator(BUILDER).getByLabel("Sampai").first().selectOption("3");
    await counted(page);
    await page.getByRole("button", { name: "Lihat perubahan" }).click();
    await page.getByRole("dialog").getByLabel("Alasan usulan").fill("Anggaran tahun ini hanya cukup sampai desil 3");
    await page.getByRole("dialog").getByRole("button", { name: "Ajukan usulan" }).click();
    await page.locator('[data-proposal="PENA"][data-state="PENDING"]').waitFor();
    expect(faults).toEqual([]);
  });
  await visitAs(world, planner, async ({ page, faults }) => {
    await open(page, "/program");
    const proposal = page.locator('[data-proposal="PENA"]');
    expect(await proposal.innerText()).toContain("Anggaran tahun ini hanya cukup sampai desil 3");
    await proposal.getByRole("button", { name: "Tolak" }).click();
    await page.getByRole("dialog").getByLabel("Alasan penolakan").fill("Pagu ditambah pada perubahan APBD");
    await page.getByRole("dialog").getByRole("button", { name: "Tolak" }).click();
    await proposal.waitFor({ state: "detached" });
    await open(page, "/program/PENA");
    await page.getByText("Pagu ditambah pada perubahan APBD").waitFor();
    expect(faults).toEqual([]);
  });
}
