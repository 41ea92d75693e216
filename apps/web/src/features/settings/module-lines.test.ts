import { expect, test } from "vitest";
import { moduleLines, modulesTyped, typedModules } from "#features/settings/module-lines";

const CARE = { code: "M1", name: "Pengasuhan", topics: ["Bermain", "Belajar"], offered: true };

test("topics are typed one a line and saved without what is empty", () => {
  expect(typedModules([CARE])[0]?.topics).toBe("Bermain\nBelajar");
  expect(modulesTyped([{ ...CARE, code: " M1 ", name: " Pengasuhan", topics: " Bermain \n\n Belajar\n" }])).toEqual([CARE]);
});

test("a module that was added or taken out stands beside nothing, whatever the order", () => {
  const said = ({ name }: { readonly name: string }): string => name;
  const codes = ["M1", "M2"];
  expect(moduleLines([CARE], codes, said)).toEqual([{ label: "M1", text: "Pengasuhan" }, { label: "M2", text: "" }]);
  expect(moduleLines([{ ...CARE, code: "M2" }], codes, said)).toEqual([{ label: "M1", text: "" }, { label: "M2", text: "Pengasuhan" }]);
});
