import type { Page } from "playwright-core";
import { expect } from "vitest";
import { z } from "zod";
import { familiesSearchSchema, readFamilyFilter } from "#urls/families.url";
import { parseQuery } from "#urls/query-string";
import { open, settled, visitAs, type World } from "./visitor.ts";

/** A number of Sasaran and the families it promises. */
export interface PromisedList {
  readonly families: number;
  /** The address of its families. */
  readonly list: string;
  /** The table or note it stands in. */
  readonly where: string;
}

/** Every number of Sasaran that opens families, in every table and note; a rate stands for the families of its numerator. */
export async function readPromises(page: Page): Promise<readonly PromisedList[]> {
  for (const tab of await page.getByText("Tabel", { exact: true }).all()) await tab.click();
  await settled(page);
  const marks = await page.locator('main a[href^="/analisis/keluarga?"]').evaluateAll((links: HTMLElement[]) =>
    links.map((link) => {
      const title = link.closest("section")?.querySelector("h2")?.textContent ?? "";
      const text = link.getAttribute("aria-label") ?? link.textContent;
      return { text, list: link.getAttribute("href") ?? "", where: link.closest("table")?.ariaLabel ?? title };
    }),
  );
  return marks.map(({ text, list, where }) => {
    const [last] = text.match(/[\d.]+(?!.*\d)/) ?? [];
    if (last === undefined) throw new Error(`A link to families without a number: ${text} (${where}, ${list})`);
    return { families: Number(last.replaceAll(".", "")), list, where };
  });
}

/** The total that the list of families shows. */
export async function totalOf(page: Page): Promise<number> {
  return Number(await page.locator("[data-total]").getAttribute("data-total"));
}

/** Opens so many lists through the page, spread over all tables; the rest is asked of the procedure the page asks. */
const OPENED_BY_PAGE = 16;

/** The list of every distinct number is counted once; answers the numbers that do not agree. */
async function compareAll(page: Page, promises: readonly PromisedList[]): Promise<readonly string[]> {
  const lists = [...new Set(promises.map(({ list }) => list))];
  const every = Math.max(1, Math.floor(lists.length / OPENED_BY_PAGE));
  const totals = new Map<string, number>();
  for (const [at, list] of lists.entries()) totals.set(list, at % every === 0 ? await openAndCount(page, list) : await askForTotal(page, list));
  return promises.flatMap(({ families, list, where }) => {
    const total = totals.get(list);
    return total === families ? [] : [`${where}: ${families} leads to ${total} (${list})`];
  });
}

async function openAndCount(page: Page, list: string): Promise<number> {
  await open(page, list);
  return totalOf(page);
}

const listAnswer = z.object({ result: z.object({ data: z.object({ total: z.int() }) }) });

/** The total by the procedure behind the list, with the filter that the address stands for. */
async function askForTotal(page: Page, list: string): Promise<number> {
  const search = familiesSearchSchema.parse(parseQuery(list.slice(list.indexOf("?"))));
  const answer: unknown = await page.evaluate(async (input) => {
    const response = await fetch("/trpc/families.list", { method: "POST", headers: { "content-type": "application/json", "x-sinergi": "1" }, body: JSON.stringify(input) });
    return response.json();
  }, { filter: readFamilyFilter(search), pageSize: 10 });
  return listAnswer.parse(answer).result.data.total;
}

/** Sasaran at an address: every number equals the total of the list it opens. */
export async function followEveryNumber(world: World, person: string, address: string): Promise<readonly PromisedList[]> {
  return visitAs(world, person, async ({ page, faults }) => {
    await open(page, address);
    const promises = await readPromises(page);
    expect(await compareAll(page, promises), address).toEqual([]);
    expect(faults).toEqual([]);
    return promises;
  });
}
