import { expect, test, vi } from "vitest";

test("a screen's sentences are there before it is drawn, in the language in use, and stay when the language changes", async () => {
  // As in a tab that has just been opened, whatever other tests have brought.
  vi.resetModules();
  const { bringPart, readShown, showLanguage, subscribe } = await import("#lib/catalogue");
  const told: string[] = [];
  const stop = subscribe(() => told.push(readShown().locale));
  expect(readShown().messages).toHaveProperty("states");
  expect(readShown().messages).not.toHaveProperty("targeting");

  await bringPart("targeting");
  expect(readShown().messages).toHaveProperty("targeting.title", "Sasaran");
  await showLanguage("en");
  expect(readShown()).toMatchObject({ locale: "en", messages: { targeting: { title: "Targeting" } } });
  expect(readShown().messages).not.toHaveProperty("imports");
  await bringPart("data");
  await bringPart("data");
  expect(told).toEqual(["id", "en", "en"]);
  stop();
});
