import { createHash } from "node:crypto";
import { realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Where the supervisor of a data directory listens. Only one process can listen there, and the system frees the place
 * when that process dies: the address is also the lock that keeps two supervisors off one directory.
 */
export async function leaseAddress(dataDirectory: string): Promise<string> {
  const name = `sinergi-${createHash("sha256").update(await realpath(dataDirectory)).digest("hex").slice(0, 32)}`;
  if (process.platform === "linux") return `\0${name}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}
