import type { Page } from "playwright-core";
import { expect } from "vitest";
import { totalOf } from "./targeting-numbers.journey.ts";
import { open, settled, visitAs, type World } from "./visitor.ts";

const MISSED = "/analisis/keluarga?prog=BLT_DESA&layak=ya&terima=tidak";
const TITLE = "Keluarga layak yang belum menerima BLT Dana Desa";

async function bringFrom(page: Page, title: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Judul butir agenda").fill(title);
  await dialog.getByRole("button", { name: "Bawa ke rapat ini" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("Masuk agenda rapat, angkanya dibekukan").waitFor();
}

const numberIn = (text: string): number => Number(/[\d.]+/.exec(text)?.[0].replaceAll(".", ""));

/** A card of Sasaran and a list go to the rakor; an enrolment moves the number; Capaian shows then → now with the list behind each; the projector needs no network. */
export async function bringMeasureAndShow(world: World, person: string): Promise<void> {
  await visitAs(world, person, async ({ page, context, faults, addresses }) => {
    await open(page, "/analisis/sasaran");
    await page.getByRole("button", { name: /^Ambil: / }).first().click();
    await page.getByRole("menuitem", { name: "Bawa ke rakor" }).click();
    await bringFrom(page, "Kartu dari Sasaran");

    await open(page, MISSED);
    const before = await totalOf(page);
    await page.getByRole("button", { name: "Bawa ke rakor" }).click();
    await bringFrom(page, TITLE);

    const family = page.locator("tbody a").first();
    const name = await family.innerText();
    expect(name.length).toBeGreaterThan(3);
    await family.click();
    await page.waitForURL(/\/analisis\/keluarga\/\d+/);
    await settled(page);
    await page.getByRole("button", { name: "Daftarkan ke program" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Program", { exact: true }).selectOption("BLT_DESA");
    await form.getByRole("button", { name: /^(Daftarkan|Tetap daftarkan)$/ }).click();
    await form.waitFor({ state: "detached" });

    const meeting = await comingMeeting(page);
    await open(page, `/rapat/${meeting}/capaian`);
    const line = page.locator("li", { has: page.getByRole("heading", { name: TITLE }) }).last();
    expect(numberIn(await line.locator("[data-then]").innerText())).toBe(before);
    expect(numberIn(await line.locator("[data-now]").innerText())).toBe(before - 1);
    expect(await line.innerText()).toContain("Membaik");
    expect(await line.innerText()).toContain("−1 keluarga");
    for (const [link, families] of [["Daftar saat itu", before], ["Daftar hari ini", before - 1]] as const) {
      await line.getByRole("link", { name: link }).click();
      await page.waitForURL("**/analisis/keluarga?*");
      await settled(page);
      expect(await totalOf(page), link).toBe(families);
      await page.goBack();
      await page.waitForURL("**/capaian");
      await settled(page);
    }
    await line.getByRole("link", { name: "Layar saat itu" }).click();
    await page.waitForURL((url) => url.searchParams.get("tgl")?.includes("@") === true);
    await settled(page);
    expect(await totalOf(page)).toBe(before);

    await showOnProjector(page, { meeting, name, offline: (on) => context.setOffline(on) });
    expect(addresses.filter((address) => /\d{16}/.test(address))).toEqual([]);
    expect(faults.filter((fault) => !fault.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
  });
}

/** The nearest meeting that still takes items, as the dialog names it first. */
async function comingMeeting(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const body = JSON.stringify({ "0": null });
    const response = await fetch("/trpc/keptFigures.coming?batch=1", { method: "POST", headers: { "content-type": "application/json", "x-sinergi": "1" }, body });
    const [answer] = (await response.json()) as [{ result: { data: readonly { id: string }[] } }];
    return answer.result.data[0]?.id ?? "";
  });
}

interface Shown {
  readonly meeting: string;
  /** A family whose name no card may show. */
  readonly name: string;
  readonly offline: (on: boolean) => Promise<void>;
}

async function showOnProjector(page: Page, { meeting, name, offline }: Shown): Promise<void> {
  const answers: string[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/trpc/")) void response.text().then((text) => answers.push(text), () => undefined);
  });
  await page.goto(`/rapat/${meeting}?mode=rapat`);
  const position = page.locator("[data-position]");
  await position.waitFor();
  await page.getByRole("img", { name: /Kode QR/ }).waitFor();
  const [, cards = 0] = (await position.innerText()).split("/").map(Number);
  expect(cards).toBeGreaterThan(3);

  await offline(true);
  const seen = new Set<string>();
  for (let card = 1; card <= cards; card += 1) {
    expect(await position.innerText()).toBe(`${card}/${cards}`);
    const text = await page.locator("main").innerText();
    seen.add(text);
    expect(text).not.toContain(name);
    expect(text).not.toMatch(/\d{15}/);
    const smallest = await page.locator("main p, main li, main h1, main svg text").evaluateAll((all) => Math.min(...all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))));
    expect(smallest).toBeGreaterThanOrEqual(24);
    await page.keyboard.press(card % 2 === 0 ? " " : "ArrowRight");
    if (card < cards) await page.waitForFunction((next) => document.querySelector("[data-position]")?.textContent === next, `${card + 1}/${cards}`);
  }
  expect(seen.size).toBe(cards);
  await page.getByText("Jaringan putus: kartu tetap ada").waitFor();
  await page.keyboard.press("Home");
  await page.waitForFunction((first) => document.querySelector("[data-position]")?.textContent === first, `1/${cards}`);
  await page.keyboard.press("End");
  await page.waitForFunction((last) => document.querySelector("[data-position]")?.textContent === last, `${cards}/${cards}`);
  await offline(false);
  // A share has as many digits behind its point.
  const told = answers.join("\n");
  expect(told.includes(name)).toBe(false);
  expect(/(?<![.\d])\d{16}(?!\d)/.exec(told)).toBeNull();
  await page.keyboard.press("Escape");
  await page.getByRole("navigation", { name: "Bagian rapat" }).waitFor();
}
