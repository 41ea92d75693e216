import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { beginMeeting } from "../../server/test/begin-meeting.ts";
import { open, signIn, visit, type World } from "./visitor.ts";

const MEETING = "Rapat uji notula bersama";
const ITEM = "1. Pemadanan data ganda";
/** Others' words are there within a second of being sent, on a machine with time; a busy one gets more. */
const SOON = { timeout: 30_000 };

/**
 * Two secretaries write the same minutes. The connection of one drops, she goes on, closes the tab and comes back: nothing is lost,
 * nothing is doubled, and what the other wrote meanwhile is there.
 */
export async function writeMinutesTogether(world: World, secretary: string): Promise<void> {
  const id = await beginMeeting({ dataDirectory: world.dataDirectory, title: MEETING, items: [["Pemadanan data ganda", 30], ["Akses KUR", 20]] });
  const address = `/rapat/${id}/notula`;
  await visit(world, {}, async ({ context, page: sari, faults }) => {
    await visit(world, {}, async ({ page: budi, faults: othersFaults }) => {
      for (const page of [sari, budi]) {
        await signIn(page, secretary);
        await open(page, address);
      }
      // On a slow machine a frame is long in coming, and she types on: what she types belongs to the piece she has just begun.
      await sari.evaluate(() => {
        const frame = globalThis.requestAnimationFrame.bind(globalThis);
        globalThis.requestAnimationFrame = (work) => frame(() => setTimeout(() => work(performance.now()), 300));
      });
      await writeByKeyboard(sari);
      await waitForWords(budi, "Dinsos memadankan data");

      const back = await dropAndComeBack({ context, sari, budi, address });

      for (const page of [back, budi]) await expectAllThere(page);
      expect(othersFaults).toEqual([]);
    });
    // A line that drops is told in the console; nothing else went wrong.
    expect(faults.filter((fault) => !fault.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
  });
}

function part(page: Page) {
  return page.getByRole("region", { name: ITEM });
}

/** A piece says exactly this. */
async function waitForWords(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => [...document.querySelectorAll("textarea")].some(({ value }) => value === wanted), words, SOON);
}

/** Enter makes the next piece, Alt with a letter its kind; the hand stays on the keys. */
async function writeByKeyboard(page: Page): Promise<void> {
  await part(page).getByRole("button", { name: "Tambah butir" }).click();
  await page.keyboard.type("Dinsos memadankan data");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Data dipadankan sampai akhir bulan");
  await page.keyboard.press("Alt+k");
  await part(page).getByLabel("Keputusan").waitFor();
  await page.getByText("Semua tulisan terkirim.").waitFor(SOON);
}

interface Dropped {
  readonly context: BrowserContext;
  readonly sari: Page;
  readonly budi: Page;
  readonly address: string;
}

/** She writes into the same piece as he does while her line is down, and closes the tab before it is back. */
async function dropAndComeBack({ context, sari, budi, address }: Dropped): Promise<Page> {
  await context.setOffline(true);
  await part(sari).getByLabel("Diskusi").press("End");
  await sari.keyboard.type(" tiap triwulan");
  await sari.keyboard.press("Enter");
  await sari.keyboard.type("Sukau belum padan");
  // Both pieces: what she changed and what she began. Before that a closed tab takes what was typed last with it.
  await part(sari).getByText("Tersimpan di peramban").nth(1).waitFor(SOON);
  await sari.getByText("Tidak tersambung").waitFor(SOON);

  await part(budi).getByLabel("Diskusi").first().press("Home");
  await budi.keyboard.type("Mulai besok ");
  await budi.getByText("Semua tulisan terkirim.").waitFor(SOON);

  await sari.close();
  await context.setOffline(false);
  const back = await context.newPage();
  await open(back, address);
  await waitForWords(back, "Sukau belum padan");
  await back.getByText("Semua tulisan terkirim.").waitFor(SOON);
  return back;
}

async function expectAllThere(page: Page): Promise<void> {
  await waitForWords(page, "Sukau belum padan");
  await waitForWords(page, "Mulai besok Dinsos memadankan data tiap triwulan");
  expect(await part(page).locator("textarea").evaluateAll((fields) => fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : "")).toSorted())).toEqual([
    "Data dipadankan sampai akhir bulan", "Mulai besok Dinsos memadankan data tiap triwulan", "Sukau belum padan",
  ]);
}
