import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

/** The oldest Node that runs the project's TypeScript as it is. */
const NODE_MAJOR = 24;

/** @param {string} message one line for the person at the keyboard */
export function say(message) {
  process.stderr.write(`${message}\n`);
}

/** The project's own Node 24, installed with its packages; this one where no package fits the machine. */
export function findNode() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const program = process.platform === "win32" ? "node.exe" : "node";
  const own = join(ROOT, "node_modules", `node-${platform}-${process.arch}`, "bin", program);
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split(".")[0]) >= NODE_MAJOR) return process.execPath;
  throw new Error(
    `Sinergi memerlukan Node.js ${NODE_MAJOR} atau lebih baru, di sini ${process.version}; pasang dari nodejs.org. / Sinergi needs Node.js ${NODE_MAJOR} or newer, this is ${process.version}; install it from nodejs.org.`,
  );
}
