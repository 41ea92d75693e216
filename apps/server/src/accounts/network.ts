import { isIPv4, isIPv6 } from "node:net";

const GROUPS = 8;
const NETWORK_GROUPS = 4;
const MAPPED_PREFIX = "0:0:0:0:0:ffff";

/**
 * The network an address is counted under: an IPv4 address as it is, an IPv6 address by its /64, because one household
 * or attacker has all of that. Anything else counts as one network, `unknown`.
 */
export function networkOf(address: string): string {
  if (isIPv4(address)) return address;
  const bare = address.split("%")[0] ?? "";
  if (!isIPv6(bare)) return "unknown";
  const groups = groupsOf(bare);
  if (groups.slice(0, 6).join(":") === MAPPED_PREFIX) return ipv4Of(groups);
  return `${groups.slice(0, NETWORK_GROUPS).join(":")}::/64`;
}

/** The eight groups without leading zeros; the URL parser has already turned `::1.2.3.4` into hexadecimal. */
function groupsOf(address: string): string[] {
  const [head = "", tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split("::");
  const before = head.split(":").filter((group) => group !== "");
  const after = (tail ?? "").split(":").filter((group) => group !== "");
  return [...before, ...Array<string>(GROUPS - before.length - after.length).fill("0"), ...after];
}

function ipv4Of(groups: readonly string[]): string {
  return groups
    .slice(6)
    .map((group) => Number.parseInt(group, 16))
    .flatMap((value) => [value >> 8, value & 0xff])
    .join(".");
}
