import type { Browser, BrowserContext, Page } from "playwright-core";

export const WIDE = { width: 1366, height: 768 } as const;
/** The narrowest phone the screens are made for. */
export const PHONE = { width: 360, height: 740 } as const;

/** Where the journeys go: one server, one browser. */
export interface World {
  readonly address: string;
  /** Where the server keeps its data: for what no screen does yet. */
  readonly dataDirectory: string;
  readonly browser: Browser;
}

/** Somebody at a browser of their own. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong behind the screen since signing in: console errors, crashes, answers of 500 and above. */
  readonly faults: readonly string[];
  /** Every address shown in the address bar or asked for, decoded. */
  readonly addresses: readonly string[];
}

interface Signing {
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Runs a journey at a fresh browser and closes it afterwards. */
export async function visit<T>(world: World, signing: Signing, journey: (visitor: Visitor) => Promise<T>): Promise<T> {
  const context = await world.browser.newContext({ baseURL: world.address, viewport: signing.viewport ?? WIDE, locale: "id-ID", acceptDownloads: true });
  const faults: string[] = [];
  const addresses: string[] = [];
  context.on("page", (page) => watch(page, faults, addresses));
  try {
    return await journey({ context, page: await context.newPage(), faults, addresses });
  } finally {
    await context.close();
  }
}

/** The same, signed in by one click on the person's name. */
export async function visitAs<T>(world: World, person: string, journey: (visitor: Visitor) => Promise<T>): Promise<T> {
  return visit(world, {}, async (visitor) => {
    await signIn(visitor.page, person);
    return journey(visitor);
  });
}

export async function signIn(page: Page, person: string): Promise<void> {
  await page.goto("/masuk");
  await page.getByRole("button", { name: person }).click();
  await page.getByRole("heading", { level: 1, name: "Beranda" }).waitFor();
  await settled(page);
}

/** Opens an address of the app and waits for its content. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/** The screen has its title, and nothing on it is still being loaded. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const waits = document.querySelector('[role="status"][aria-label="Memuat"], [role="status"][aria-label="Loading"], [aria-busy="true"]');
    return document.querySelector("h1") !== null && waits === null;
  });
}

function watch(page: Page, faults: string[], addresses: string[]): void {
  page.on("framenavigated", (frame) => addresses.push(decodeURIComponent(frame.url())));
  page.on("request", (request) => addresses.push(decodeURIComponent(request.url())));
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on("response", (response) => response.status() >= 500 && faults.push(`${response.status()} ${response.url()}`));
  page.on("console", (message) => {
    // Who is not signed in is told so with 401; the sign-in page is where that leads.
    const expected = message.text().includes("401") && page.url().includes("/masuk");
    if (message.type() === "error" && !expected) faults.push(`${page.url()}: ${message.text()}`);
  });
}
