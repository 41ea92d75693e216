import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { familiesCsv } from "./families-file.ts";
import { sendFile } from "./import.journey.ts";
import { open, PHONE, settled, visit, visitAs, WIDE, type Visitor, type World } from "./visitor.ts";

const THIS_YEAR = new Date().getFullYear();
const SCREENS = [
  "/", "/analisis/sasaran", "/analisis/sinergi", "/analisis/wilayah", "/analisis/wilayah?tingkat=pekon&ukur=terlewat", "/analisis/wilayah/18.04.22.2002", "/analisis/banding?wil=18.04.04&wil2=18.04.05&prog=PKH", "/analisis/menetap",
  "/analisis/keluarga", "/analisis/daftar-tersimpan", "/data/impor", "/data/impor/baru", "/data/impor/baru?jenis=penerima", "/data/tak-terdata", "/data/masalah", "/data/masalah/DOUBLE_AID", "/data/cari-orang", "/data/versi", "/akun", "/opd",
  "/program", "/program/PKH", `/program/PKH/tahun/${THIS_YEAR}`, "/program/PKH/ubah", "/program/baru",
  "/perencanaan/anggaran", "/perencanaan/anggaran/baru", "/perencanaan/anggaran/dokumen", "/perencanaan/anggaran/dokumen?lihat=berkas",
  "/data/impor/baru?jenis=penyaluran", "/data/penerima", "/data/penyaluran", "/data/penyaluran/keluarga?th=2026&prog=PKH&tahap=3&keadaan=belum-dibayar",
  "/analisis/tren", "/analisis/tren?ukur=dua-sisi&wil=18.04.04&arus=wilayah", "/analisis/kemiskinan", "/analisis/kemiskinan?angka=garis",
  "/perencanaan/simulasi?prog=KUBE&prog2=RTLH_APBD&dana2=2000000000&biaya2=20000000", "/perencanaan/simulasi/keluarga?prog=KUBE", "/perencanaan/simulasi/tersimpan", "/perencanaan/calon",
  "/organisasi", "/organisasi/DINSOS", "/mitra/celah", "/mitra/janji",
  "/pendampingan/kasus", "/pendampingan/graduasi", "/pendampingan/laporan", "/pendampingan/laporan?tampil=pertemuan",
  "/pendampingan/cakupan", "/pendampingan/cakupan?wil=18.04.04", "/pendampingan/cakupan/keluarga?apa=belum-dikunjungi",
  "/rujukan", "/rujukan?keadaan=buka&hari=30", "/usulan", "/usulan?keadaan=draf", "/sanggahan",
  "/pendampingan/pendamping", "/pendampingan/pendamping/bagi?wil=18.04.04&belum=ya", "/pendampingan/pendamping/berkas", "/pendampingan/kelompok", "/pendampingan/tugas",
  "/pendampingan/kunjungan",
  "/rapat", "/rapat?tampil=kalender", "/rapat/baru", "/rapat/notula", "/tindak-lanjut", "/tindak-lanjut?tampil=papan", "/koordinasi", "/pemberitahuan", "/hadir",
  "/pendampingan/kiriman", "/pendampingan/kiriman?lihat=selesai", "/pendampingan/kiriman?lihat=perangkat",
];
const FEW = 20;
const SEVERE: readonly (string | null | undefined)[] = ["serious", "critical"];

/** How far the page can be scrolled sideways, in px. */
async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - document.documentElement.clientWidth);
}

/** A dialog that is still fading in has pale letters for a moment. */
async function fadedIn(page: Page): Promise<void> {
  await page.getByRole("dialog").waitFor();
  await page.waitForFunction(() => {
    for (let part = document.querySelector('[role="dialog"]'); part !== null; part = part.parentElement) if (getComputedStyle(part).opacity !== "1") return false;
    return true;
  });
}

async function barriersOn(page: Page): Promise<readonly string[]> {
  // There are no frames here: in one pass, with nothing kept of what is well, it takes a third of the time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] }).withTags(["wcag2a", "wcag2aa"]).analyze();
  return violations.filter(({ impact }) => SEVERE.includes(impact)).map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

/** What is wrong with the screen as it stands, on a desk and on a phone. */
async function complaintsOf(page: Page, name: string): Promise<readonly string[]> {
  await page.setViewportSize(WIDE);
  await settled(page);
  const barriers = await barriersOn(page);
  await page.setViewportSize(PHONE);
  await settled(page);
  const scroll = await sidewaysScroll(page);
  await page.setViewportSize(WIDE);
  return [...barriers.map((barrier) => `${name}: ${barrier}`), ...(scroll > 0 ? [`${name}: scrolls ${scroll} px sideways on a phone`] : [])];
}

async function lookAround({ page }: Visitor, addresses: readonly string[]): Promise<readonly string[]> {
  const complaints: string[] = [];
  for (const address of addresses) {
    await open(page, address);
    complaints.push(...(await complaintsOf(page, address)));
  }
  return complaints;
}

/** The screens that are reached by a click: a family, an import, and the tables beside the charts of Sasaran. */
async function lookBehind({ page }: Visitor): Promise<readonly string[]> {
  await open(page, "/analisis/keluarga");
  await page.locator("main tbody th a").first().click();
  await page.waitForURL("**/analisis/keluarga/*");
  const family = await complaintsOf(page, "a family");
  await open(page, "/data/impor");
  await page.locator("main tbody th a").first().click();
  await page.waitForURL("**/data/impor/*");
  const oneImport = await complaintsOf(page, "an import");
  await open(page, "/analisis/sasaran");
  for (const tab of await page.getByText("Tabel", { exact: true }).all()) await tab.click();
  const targeting = await complaintsOf(page, "Sasaran as tables");
  await open(page, "/analisis/sinergi");
  for (const tab of await page.getByText("Tabel", { exact: true }).all()) await tab.click();
  return [...family, ...oneImport, ...targeting, ...(await complaintsOf(page, "Sinergi as tables"))];
}

/** An account, and the question before it is shut out. */
async function lookAtUser({ page }: Visitor): Promise<readonly string[]> {
  await open(page, "/pengguna");
  await page.getByRole("link", { name: "Mitra Baznas" }).click();
  await page.getByRole("button", { name: "Tutup akun" }).waitFor();
  const account = await complaintsOf(page, "an account");
  await page.getByRole("button", { name: "Tutup akun" }).click();
  await fadedIn(page);
  return [...account, ...(await barriersOn(page)).map((barrier) => `disabling: ${barrier}`)];
}

/** The steps of an import that is thrown away at the end. */
async function lookAtImportSteps({ page }: Visitor): Promise<readonly string[]> {
  await sendFile(page, familiesCsv(FEW));
  await page.reload();
  const columns = await complaintsOf(page, "the columns of an import");
  await page.getByRole("button", { name: "Periksa semua baris" }).click();
  await page.getByRole("heading", { name: "Hasil pemeriksaan" }).waitFor();
  const check = await complaintsOf(page, "the check of an import");
  await page.getByRole("link", { name: "Lanjut ke persetujuan" }).click();
  const approval = await complaintsOf(page, "the approval of an import");
  await page.getByRole("link", { name: "Kembali ke pemeriksaan" }).click();
  await page.getByRole("button", { name: "Buang impor ini" }).click();
  await fadedIn(page);
  const question = await barriersOn(page);
  await page.getByRole("dialog").getByRole("button", { name: "Buang", exact: true }).click();
  await page.getByText("Impor ini dibuang").waitFor();
  return [...columns, ...check, ...approval, ...question.map((barrier) => `a question: ${barrier}`), ...(await complaintsOf(page, "a discarded import"))];
}

/** Every screen on a phone of 360 px and with a screen reader's eyes. */
export async function inspectEveryScreen(world: World, { planner, auditor, admin, partner }: { readonly planner: string; readonly auditor: string; readonly admin: string; readonly partner: string }): Promise<void> {
  const signIn = await visit(world, {}, async ({ page }) => {
    await page.goto("/masuk");
    await page.getByText(planner).waitFor();
    return complaintsOf(page, "/masuk");
  });
  const planning = await visitAs(world, planner, async (visitor) => [...(await lookAround(visitor, SCREENS)), ...(await lookBehind(visitor)), ...(await lookAtImportSteps(visitor))]);
  const auditing = await visitAs(world, auditor, (visitor) => lookAround(visitor, ["/", "/audit", "/tidak-ada", "/analisis/sasaran"]));
  const managing = await visitAs(world, admin, async (visitor) => [...(await lookAround(visitor, ["/pengguna", "/pengaturan", "/akun"])), ...(await lookAtUser(visitor))]);
  const outside = await visitAs(world, partner, (visitor) => lookAround(visitor, ["/", "/mitra/celah?wil=18.04.04", "/mitra/janji", "/mitra/janji/baru?wil=18.04.04&butuh=TOILET", "/organisasi/PERKIM"]));
  const unusable = await visit(world, {}, (visitor) => lookAround(visitor, ["/undangan#kosong"]));
  expect([...signIn, ...planning, ...auditing, ...managing, ...outside, ...unusable]).toEqual([]);
}
