import { expect, test } from "vitest";
import { generatePassword, refusePassword } from "./password-rules.ts";

const known = { email: "sri.wahyuni@lampungbaratkab.go.id", name: "Sri Wahyuni", places: ["Lampung Barat"] };

test.each([
  ["elevenchars", "password_short"],
  ["é".repeat(11), "password_short"],
  ["a long enough sentence ".repeat(6), "password_long"],
  ["Password-1234", "password_common"],
  ["Bismillah 123", "password_common"],
  ["aaaaaaaaaaaa", "password_common"],
  ["abababababab", "password_common"],
  ["LampungBarat2026", "password_names"],
  ["Sinergi-TKPK-2026!", "password_names"],
  ["sri.wahyuni@lampungbaratkab.go.id", "password_names"],
  ["wahyuni123456", "password_names"],
])("the password %s is refused: %s", (password, refusal) => {
  expect(refusePassword(password, known)).toBe(refusal);
});

test.each(["empat kuda minum kopi", "Lampung Barat punya danau Ranau", "🌋🌋🌊🌊 gunung laut", "kvK7mW2xQp9d"])("the password %s may be chosen", (password) => {
  expect(refusePassword(password, known)).toBeNull();
});

test("a password made by the server has twenty signs, never twice the same, and keeps the rules", () => {
  const made = Array.from({ length: 200 }, generatePassword);
  expect(new Set(made).size).toBe(200);
  for (const password of made) {
    expect(password).toMatch(/^[a-zA-Z2-9]{20}$/);
    expect(refusePassword(password, known)).toBeNull();
  }
});
