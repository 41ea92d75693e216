import fc from "fast-check";
import { expect, test } from "vitest";
import { networkOf } from "./network.ts";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["::FFFF:c000:207", "192.0.2.7"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:0DB8:0000:0000:ffff::1", "2001:db8:0:0::/64"],
  ["2001:db8:0:1::1", "2001:db8:0:1::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["1:2:3:4:5:6:7:8", "1:2:3:4::/64"],
  ["not an address", "unknown"],
  ["", "unknown"],
])("%s counts as the network %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("every address of one /64 counts as one network", () => {
  const group = fc.integer({ min: 0, max: 0xffff });
  fc.assert(
    fc.property(fc.array(group, { minLength: 4, maxLength: 4 }), fc.array(group, { minLength: 4, maxLength: 4 }), (network, host) => {
      const address = [...network, ...host].map((value) => value.toString(16)).join(":");
      const first = [...network, 0, 0, 0, 1].map((value) => value.toString(16)).join(":");
      fc.pre(network.some((value) => value !== 0));
      expect(networkOf(address)).toBe(networkOf(first));
    }),
  );
});
