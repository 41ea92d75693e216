import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextCipher } from "#access/text-cipher";

const cipher = createTextCipher(randomBytes(32));

test("any text comes back whole, in its own place alone", () => {
  fc.assert(
    fc.property(fc.string(), fc.uuid(), fc.uuid(), (text, row, other) => {
      fc.pre(row !== other);
      const sealed = cipher.seal(text, `objection.objector.${row}`);
      expect(cipher.open(sealed, `objection.objector.${row}`)).toBe(text);
      expect(() => cipher.open(sealed, `objection.objector.${other}`)).toThrow(/authenticate/);
    }),
  );
});

test("an altered byte, another key or a stump does not open, and equal texts look different", () => {
  const sealed = cipher.seal("Pak Simulasi", "a");
  for (let at = 0; at < sealed.length; at += 1) {
    const altered = Buffer.from(sealed);
    altered[at] = (altered[at] ?? 0) ^ 1;
    expect(() => cipher.open(altered, "a"), String(at)).toThrow(/authenticate|no sealed text/);
  }
  expect(() => createTextCipher(randomBytes(32)).open(sealed, "a")).toThrow(/authenticate/);
  expect(() => cipher.open(sealed.subarray(0, 5), "a")).toThrow(/no sealed text/);
  expect(cipher.seal("Pak Simulasi", "a").equals(sealed)).toBe(false);
});
