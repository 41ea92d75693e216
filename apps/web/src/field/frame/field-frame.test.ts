import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isEasyPin } from "#field/door/easy-pin";
import { isFormAddress } from "#field/frame/form-address";

test("row 34: on a form nothing is reloaded, on lists it may be", () => {
  const forms = ["/kunjungan/0199?keluarga=1", "/lapangan/kunjungan/0199", "/p2k2/0199", "/tugas/7"];
  const lists = ["/", "/kotak", "/kotak/0199", "/keluarga/8", "/p2k2", "/usulan", "/lapangan/", "/lapangan/usulan"];
  expect([forms.map(isFormAddress), lists.map(isFormAddress)]).toEqual([forms.map(() => true), lists.map(() => false)]);
});

test("a PIN of one digit or of digits in a row is refused", () => {
  expect(["111111", "123456", "654321", "482913", "112233", "135791"].map(isEasyPin)).toEqual([true, true, true, false, false, false]);
});

test("the service worker answers for the files of the app alone, and no sentence speaks of deleting what is unsent", () => {
  const worker = readFileSync(new URL("../service-worker.ts", import.meta.url), "utf8");
  expect(worker).toContain("getCacheKeyForURL(address) === undefined");
  expect(worker).not.toMatch(/caches\.(open|put)|registerRoute|skipWaiting\(\)\)/);
  const sentences: { readonly fieldShell: { readonly leave: Record<string, string> } } = JSON.parse(readFileSync(new URL("../../messages/id/field-shell.json", import.meta.url), "utf8"));
  expect(sentences.fieldShell.leave["what"]).toContain("yang belum terkirim tetap tersimpan");
});
