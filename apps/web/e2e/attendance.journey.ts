import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { open, PHONE, settled, visit, visitAs, type World } from "./visitor.ts";

/** A phone without an account signs by the code on the wall and is on the secretary's screen at once; a code of another time opens nothing. */
export async function signByPhone(world: World, planner: string): Promise<void> {
  const name = `Rina Uji ${Math.random().toString(36).slice(2, 8)}`;
  await visitAs(world, planner, async ({ page, faults }) => {
    const meeting = await holdMeeting(page);
    await open(page, `/rapat/${meeting}/hadir`);
    await page.getByRole("button", { name: "Tampilkan kode hadir" }).click();
    const shown = await page.locator("[data-code]").textContent();
    const code = shown?.trim() ?? "";
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);

    await visit(world, { viewport: PHONE }, async ({ page: phone, context, faults: phoneFaults }) => {
      await phone.goto(`/hadir/${code}`);
      await phone.getByRole("heading", { level: 1, name: "Rakor uji kehadiran" }).waitFor();
      await phone.getByLabel("Nama lengkap").fill(name);
      await phone.getByLabel("Organisasi").fill("Dinas Sosial");
      await phone.getByLabel("Hadir sebagai").selectOption({ label: "Mewakili Kepala Dinas Sosial" });
      await phone.getByLabel("Jabatan", { exact: true }).fill("Sekretaris");
      await draw(phone);

      // The line drops, the tab is closed and opened anew: nothing that was typed is lost.
      await context.setOffline(true);
      await phone.getByRole("button", { name: "Kirim" }).click();
      await phone.getByRole("alert").getByText("tersimpan di ponsel ini").waitFor();
      await context.setOffline(false);
      await phone.getByText("Terima kasih").waitFor();
      expect(await phone.evaluate(() => localStorage.getItem("sinergi-hadir"))).toBeNull();
      expect(phoneFaults.filter((fault) => !fault.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
    });

    const line = page.getByRole("row").filter({ hasText: name });
    await line.getByText("Diwakili").waitFor();
    await line.getByRole("button", { name: "Lihat" }).click();
    await page.getByRole("dialog").getByRole("img", { name: `Tanda tangan ${name}` }).locator("path").waitFor();
    await page.keyboard.press("Escape");

    await visit(world, { viewport: PHONE }, async ({ page: phone }) => {
      await phone.goto("/hadir/0000-0000-0000");
      await phone.getByRole("heading", { name: "Daftar hadir tidak terbuka" }).waitFor();
      await phone.getByText("Pindai lagi kode yang sekarang tampil").waitFor();
    });
    expect(faults).toEqual([]);
  });
}

/** A meeting that asked one office and runs, made without its screens: they have a journey of their own. */
async function holdMeeting(page: Page): Promise<string> {
  const id = randomUUID();
  const act = (procedure: string, input: object) => call(page, procedure, { opId: randomUUID(), ...input });
  const draft = { title: "Rakor uji kehadiran", kind: "RAKOR_TKPK", heldOn: "2030-08-20", startsAt: "09:00", place: "Aula Pekuon Bappeda", chairName: "", chairPosition: "", moderatorName: "", noteTakerName: "", noteTakerPosition: "" };
  await act("meetings.create", { id, draft, seriesId: null });
  await act("meetings.addInvitee", { id: randomUUID(), meetingId: id, invitee: { organisation: "DINSOS", organisationName: "Dinas Sosial", jobTitle: "Kepala Dinas Sosial" } });
  await act("meetings.move", { id, basedOn: 1, act: "invite" });
  await act("meetings.move", { id, basedOn: 2, act: "open" });
  return id;
}

async function call(page: Page, procedure: string, input: object): Promise<void> {
  const status = await page.evaluate(
    async ([path, body]) => {
      const answer = await fetch(`/trpc/${path}`, { method: "POST", headers: { "content-type": "application/json", "x-sinergi": "1" }, body });
      return `${answer.status} ${answer.ok ? "" : await answer.text()}`;
    },
    [procedure, JSON.stringify(input)] as const,
  );
  expect(status, procedure).toBe("200 ");
}

async function draw(phone: Page): Promise<void> {
  const field = phone.getByRole("img", { name: "Tanda tangan" });
  await field.scrollIntoViewIfNeeded();
  const box = await field.boundingBox();
  if (!box) throw new Error("There is no field to sign in");
  await phone.mouse.move(box.x + 20, box.y + box.height / 2);
  await phone.mouse.down();
  for (let at = 1; at <= 20; at += 1) await phone.mouse.move(box.x + 20 + at * 8, box.y + box.height / 2 + 15 * Math.sin(at));
  await phone.mouse.up();
  await settled(phone);
}
