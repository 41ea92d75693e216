import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { findDeadLinks } from "./dead-links.ts";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

interface Check {
  readonly name: string;
  /** The complaints; none where all is well. */
  readonly run: () => Promise<string>;
}

const CRUISE = ["node_modules/dependency-cruiser/bin/dependency-cruiser.mjs", "--config", ".dependency-cruiser.mjs", "packages", "apps", "prisma/seed", "bench"];

const CHECKS: readonly Check[] = [
  { name: "types", run: () => complaintsOf(["node_modules/typescript/bin/tsc", "-p", "tsconfig.json"]) },
  { name: "types of the web", run: () => complaintsOf(["node_modules/typescript/bin/tsc", "-p", "apps/web/tsconfig.json"]) },
  { name: "lint", run: () => complaintsOf(["node_modules/oxlint/bin/oxlint", "--type-aware", "--quiet"]) },
  { name: "walls between packages", run: () => complaintsOf(CRUISE) },
  { name: "walls hold (canary)", run: checkCanary },
  { name: "dead code", run: () => complaintsOf(["node_modules/knip/bin/knip.js", "--no-progress", "--no-config-hints", "--config", ".knip.json"]) },
  { name: "dead links", run: async () => (await findDeadLinks(ROOT)).join("\n") },
];

/** Runs every static check, one line each with its time; the complaints of those that fail below their line. */
export async function runChecks(): Promise<Tally> {
  let failed = 0;
  for (const { name, run } of CHECKS) {
    const started = performance.now();
    const complaints = await run();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${complaints ? "✗" : "✓"} ${name} (${seconds} s)\n`);
    if (!complaints) continue;
    failed += 1;
    process.stdout.write(`${complaints.trimEnd()}\n\n`);
  }
  return { passed: CHECKS.length - failed, failed };
}

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function node(args: readonly string[], cwd = ROOT): Promise<Outcome> {
  const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  const exit = once(child, "exit");
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await exit;
  return { code: typeof code === "number" ? code : 1, out, err };
}

async function complaintsOf(args: readonly string[]): Promise<string> {
  const { code, out, err } = await node(args);
  return code === 0 ? "" : `${out}${err}` || `exit ${code}`;
}

/** `.canary` breaks every rule of the walls on purpose. A rule that is not caught there guards nothing. */
async function checkCanary(): Promise<string> {
  const config: unknown = await import(new URL("../../../.dependency-cruiser.mjs", import.meta.url).href);
  const rules = namesOf(config, ["default", "forbidden"]);
  const cruise = ["../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs", "--config", "../.dependency-cruiser.mjs", "--output-type", "json"];
  const { out } = await node([...cruise, "packages", "apps", "prisma"], `${ROOT}.canary`);
  const report: unknown = JSON.parse(out);
  const caught = new Set(namesOf(report, ["summary", "violations"]));
  const silent = rules.filter((rule) => !caught.has(rule));
  if (rules.length === 0) return "No rules were found";
  return silent.map((rule) => `Not caught in .canary: ${rule}`).join("\n");
}

/** Names of the rules in a list somewhere inside a value of unknown shape. */
function namesOf(value: unknown, path: readonly string[]): string[] {
  const list = path.reduce(propertyOf, value);
  if (!Array.isArray(list)) return [];
  return list.map((entry) => propertyOf(propertyOf(entry, "rule") ?? entry, "name")).filter((name) => typeof name === "string");
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
