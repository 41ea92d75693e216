import type { Page } from "playwright-core";
import { expect } from "vitest";
import { press } from "./followups.journey.ts";
import { inviteBySeat } from "./meetings.journey.ts";
import { totalOf } from "./targeting-numbers.journey.ts";
import { open, settled, visitAs, type World } from "./visitor.ts";

const MISSED = "/analisis/keluarga?prog=SEMBAKO&layak=ya&terima=tidak";
const DECISION = "Dinas Sosial mendaftarkan keluarga yang terlewat sampai akhir bulan";

interface People {
  readonly planner: string;
  readonly head: string;
  /** Name of the head's organisation. */
  readonly office: string;
}

/**
 * The whole loop: a figure goes on the agenda, the meeting decides on it, an office does what was decided while the secretariat's screen
 * stands open, the secretariat verifies, the figure moves, and the next meeting of the series opens with all of it.
 */
export async function walkTheLoop(world: World, { planner, head, office }: People): Promise<void> {
  const mark = Math.random().toString(36).slice(2, 8);
  const item = `Yang belum menerima Sembako, uji ${mark}`;
  await visitAs(world, planner, async ({ page: desk, faults }) => {
    const meeting = await planMeeting(desk, { title: `Rakor putaran ${mark}`, series: `Seri putaran ${mark}`, day: todayInWords() });
    const before = await bringFigure(desk, { meeting, item });
    await openMeeting(desk, meeting);
    const followUp = await decide(desk, { meeting, item, office });

    await visitAs(world, head, async ({ page: phone, faults: faultsThere }) => {
      await open(phone, followUp);
      await press(phone, "Laporkan kemajuan", async (dialog) => {
        await dialog.getByLabel("Kemajuan (%)").fill("50");
        await dialog.getByRole("button", { name: "Kirim laporan" }).click();
      });
      await press(phone, "Laporkan selesai", async (dialog) => {
        await dialog.getByLabel("Apa hasilnya").fill("Satu keluarga didaftarkan");
        await dialog.getByRole("button", { name: "Kirim laporan" }).click();
      });
      await open(desk, followUp);
      await press(desk, "Verifikasi selesai", async (dialog) => dialog.getByRole("button", { name: "Verifikasi selesai" }).click());
      // The head's open page hears of it by itself.
      await phone.getByText("Selesai dan terverifikasi").waitFor();
      expect(faultsThere).toEqual([]);
    });

    await enrolOne(desk);
    await open(desk, meeting);
    await desk.getByRole("button", { name: "Akhiri rapat" }).click();
    await desk.getByText("Notula draf", { exact: true }).first().waitFor();
    const next = await planNext(desk, `Rakor putaran berikutnya ${mark}`);
    await expectAllThere(desk, { next, item, before });
    expect(faults).toEqual([]);
  });
}

/** `Sabtu, 28 November 2026`, as the regency's calendar has it. */
function todayInWords(): string {
  return new Intl.DateTimeFormat("id-ID", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "Asia/Jakarta" }).format();
}

async function planMeeting(page: Page, { title, series, day }: { readonly title: string; readonly series: string; readonly day: string }): Promise<string> {
  await open(page, "/rapat/baru");
  await page.getByLabel("Seri rapat").selectOption({ label: "Seri baru …" });
  await page.getByLabel("Nama seri").fill(series);
  await page.getByLabel("Nama rapat").fill(title);
  await page.getByLabel("Tempat").fill("Aula Pekuon Bappeda");
  return sendPlan(page, title, day);
}

async function sendPlan(page: Page, title: string, day: string): Promise<string> {
  await page.getByLabel("Atau ketik atau tempel").fill(day);
  await page.getByRole("button", { name: "Rencanakan rapat" }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await settled(page);
  return new URL(page.url()).pathname;
}

async function bringFigure(page: Page, { meeting, item }: { readonly meeting: string; readonly item: string }): Promise<number> {
  await open(page, MISSED);
  const before = await totalOf(page);
  await page.getByRole("button", { name: "Bawa ke rakor" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Rapat", { exact: true }).selectOption(meeting.split("/").at(-1) ?? "");
  await dialog.getByLabel("Judul butir agenda").fill(item);
  await dialog.getByRole("button", { name: "Bawa ke rapat ini" }).click();
  await dialog.waitFor({ state: "detached" });
  return before;
}

async function openMeeting(page: Page, meeting: string): Promise<void> {
  await open(page, meeting);
  await inviteBySeat(page);
  await page.getByRole("button", { name: "Tandai undangan terkirim" }).click();
  await page.getByRole("button", { name: "Buka rapat" }).click();
  await page.getByRole("button", { name: "Akhiri rapat" }).waitFor();
}

/** A decision is typed, and its follow-up where it stands. Answers the follow-up's address. */
async function decide(page: Page, { meeting, item, office }: { readonly meeting: string; readonly item: string; readonly office: string }): Promise<string> {
  await open(page, `${meeting}/notula`);
  const part = page.getByRole("region", { name: `1. ${item}` });
  await part.getByRole("button", { name: "Tambah butir" }).click();
  await page.keyboard.type(DECISION);
  await page.keyboard.press("Alt+k");
  await page.getByText("Semua tulisan terkirim.").waitFor();
  await part.getByRole("button", { name: "Buat tindak lanjut" }).click();
  const dialog = page.getByRole("dialog");
  expect(await dialog.getByLabel("Yang harus dilakukan").inputValue()).toBe(DECISION);
  await dialog.getByLabel("Penanggung jawab").selectOption({ label: office });
  await dialog.getByLabel("Tenggat").fill("2030-01-31");
  await dialog.getByRole("button", { name: "Simpan tindak lanjut" }).click();
  await dialog.waitFor({ state: "detached" });
  const link = part.getByRole("link", { name: /TL-\d{4}/ });
  await link.waitFor();
  return (await link.getAttribute("href")) ?? "";
}

/** One family that was missed is reached. */
async function enrolOne(page: Page): Promise<void> {
  await open(page, MISSED);
  await page.locator("tbody a").first().click();
  await page.waitForURL(/\/analisis\/keluarga\/\d+/);
  await settled(page);
  await page.getByRole("button", { name: "Daftarkan ke program" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Program", { exact: true }).selectOption("SEMBAKO");
  await form.getByRole("button", { name: /^(Daftarkan|Tetap daftarkan)$/ }).click();
  await form.waitFor({ state: "detached" });
}

async function planNext(page: Page, title: string): Promise<string> {
  await page.getByRole("button", { name: "Lainnya" }).click();
  await page.getByRole("menuitem", { name: "Rapat berikutnya dari seri ini" }).click();
  await page.getByLabel("Nama rapat").fill(title);
  return sendPlan(page, title, "Selasa, 20 Agustus 2030");
}

async function expectAllThere(page: Page, { next, item, before }: { readonly next: string; readonly item: string; readonly before: number }): Promise<void> {
  await open(page, `${next}/capaian`);
  await page.getByText("1 dari 1 janji selesai").waitFor();
  await page.getByText(DECISION).first().waitFor();
  const line = page.locator("li", { has: page.getByRole("heading", { name: item }) }).last();
  const numberIn = async (place: string): Promise<number> => Number((await line.locator(place).innerText()).match(/[\d.]+/)?.[0].replaceAll(".", ""));
  expect([await numberIn("[data-then]"), await numberIn("[data-now]")]).toEqual([before, before - 1]);
  expect(await line.innerText()).toContain("Membaik");
}
