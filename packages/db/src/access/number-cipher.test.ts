import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createNumberCipher } from "#access/number-cipher";

const numbers = createNumberCipher(randomBytes(32));
const sixteen = fc.stringMatching(/^[0-9]{16}$/);

test("numbers sealed together are those sealed one by one, and open again", () => {
  fc.assert(
    fc.property(fc.array(sixteen, { maxLength: 20 }), (all) => {
      const together = numbers.sealAll(all);
      expect(together).toEqual(Buffer.concat(all.map((number) => numbers.seal(number))));
      expect(all.map((_, at) => numbers.open(together.subarray(16 * at, 16 * at + 16)))).toEqual(all);
    }),
  );
});

test.each([[["180404410180900"]], [["1804044101809001", "18040441018090012"]], [["180404410180900é", "1804044101809001", ""]]])("a number of another length is never sealed among others: %j", (all) => {
  expect(() => numbers.sealAll(all)).toThrow("16 digits");
});
