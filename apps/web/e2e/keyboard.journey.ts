import type { Page } from "playwright-core";
import { expect } from "vitest";
import { settled, visit, visitAs, type World } from "./visitor.ts";
import { totalOf } from "./targeting-numbers.journey.ts";

const MOST_STOPS = 120;

/** Presses Tab until what has the focus is what was meant, and answers its words. */
async function tabTo(page: Page, selector: string, words: string): Promise<string> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const reached = await page.evaluate(
      ([wanted, text]) => {
        const element = document.activeElement;
        const said = element?.textContent ?? "";
        return element?.matches(wanted) && said.includes(text) ? said : null;
      },
      [selector, words] as const,
    );
    if (reached !== null) return reached;
  }
  throw new Error(`Tab does not reach ${selector} "${words}"`);
}

/** From the sign-in page to the families behind a number, with Tab and Enter alone; then the other language. */
export async function goByKeyboard(world: World, person: string): Promise<void> {
  await visit(world, {}, async ({ page }) => {
    await page.goto("/masuk");
    await page.getByText(person).waitFor();
    await tabTo(page, "button", person);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Beranda" }).waitFor();
    await tabTo(page, "a", "Sasaran");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Sasaran" }).waitFor();
    await settled(page);
    const number = await tabTo(page, 'td a[href^="/analisis/keluarga"]', "");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Daftar keluarga" }).waitFor();
    await settled(page);
    expect(await totalOf(page)).toBe(Number(number.replaceAll(".", "")));

    await tabTo(page, "button", "English");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.documentElement.lang === "en");
    await page.getByRole("heading", { level: 1, name: "Families" }).waitFor();
    expect(await page.locator("body").innerText()).not.toMatch(/Daftar keluarga|Saringan|Kembali/);
    await page.reload();
    await settled(page);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });
}

/** A few letters lead to a screen or a place; whoever types a person's name is sent to the screen for that. */
export async function goByPalette(world: World, person: string): Promise<void> {
  await visitAs(world, person, async ({ page, faults }) => {
    await page.keyboard.press("Control+k");
    const search = page.getByPlaceholder("Layar, wilayah, atau program");
    await search.waitFor();
    await search.fill("Kubu Perahu");
    await page.getByText("Pekon · Balik Bukit").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**wil=18.04.04.2002");
    await settled(page);
    await search.waitFor({ state: "detached" });

    await page.keyboard.press("Control+k");
    await search.fill("SITI AMINAH");
    await page.getByText("Orang dicari pada layar Cari orang.").waitFor();
    await search.fill("daftar keluarga");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/analisis/keluarga");
    expect(faults).toEqual([]);
  });
}
