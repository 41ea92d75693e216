import type { Request } from "playwright-core";
import { expect } from "vitest";
import { open, settled, signIn, visit, visitAs, type World } from "./visitor.ts";

/** One of every role the simulation offers, by name. */
export async function peopleOf(world: World): Promise<readonly string[]> {
  return visit(world, {}, async ({ page }) => {
    await page.goto("/masuk");
    await page.getByText("Satu klik per peran").waitFor();
    const labels = await page.locator("main li button").allInnerTexts();
    const first = new Map<string, string>();
    for (const label of labels) {
      const [role = label, person = label] = label.split("\n").filter((line) => line.trim() !== "");
      if (!first.has(role)) first.set(role, person.split(" · ")[0] ?? person);
    }
    return [...first.values()];
  });
}

/** One click, then every item of the menu by mouse. */
export async function walkTheMenu(world: World, person: string): Promise<void> {
  await visitAs(world, person, async ({ page, faults }) => {
    const menu = page.getByRole("navigation", { name: "Menu utama" });
    // Of a long menu only the group before the reader stands open.
    for (const group of await menu.getByRole("button", { expanded: false }).allInnerTexts()) await menu.getByRole("button", { name: group, exact: true }).click();
    // The app for the field is a page of its own, and no screen of this one.
    const items = await menu.locator('a:not([href="/lapangan/"])').allInnerTexts();
    expect(items[0], person).toBe("Beranda");
    for (const item of items) {
      await menu.getByRole("link", { name: item, exact: true }).click();
      await page.getByRole("heading", { level: 1, name: item, exact: true }).waitFor();
      await settled(page);
      expect(await page.getByRole("alert").allInnerTexts(), `${person}: ${item}`).toEqual([]);
    }
    expect(faults, person).toEqual([]);
  });
}

/** The way out leads to the sign-in page, and an address of the app then does too. */
export async function leave(world: World, person: string): Promise<void> {
  await visit(world, {}, async ({ page }) => {
    await signIn(page, person);
    await page.getByText(person).first().click();
    await page.getByRole("button", { name: "Keluar", exact: true }).click();
    await page.waitForURL("**/masuk");
    await page.goto("/analisis/sasaran");
    await page.waitForURL("**/masuk?ke=*");
  });
}

/** What the first screen shows is asked before the app has come, and the app takes that answer: nothing is asked twice. */
export async function arriveAskingOnce(world: World, person: string): Promise<void> {
  await visitAs(world, person, async ({ page }) => {
    for (const [address, figures] of [["/", ["home.overview"]], ["/analisis/sasaran", ["targeting.figures", "targeting.byDecile", "targeting.byArea"]]] as const) {
      const asked: string[] = [];
      const note = (request: Request): void => void asked.push(request.url());
      page.on("request", note);
      await open(page, address);
      page.off("request", note);
      for (const procedure of [...figures, "session.me"]) expect(asked.filter((url) => url.includes(procedure)), `${address}: ${procedure}`).toHaveLength(1);
      expect(asked.findIndex((url) => url.includes("/assets/first-")), address).toBeGreaterThan(0);
      expect(await page.evaluate(() => globalThis.sinergiAhead === undefined), address).toBe(true);
    }
  });
}
