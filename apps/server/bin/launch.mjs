#!/usr/bin/env node
// Starts everything: `node apps/server/bin/launch.mjs <start|dev|sinergi|migration|check|test|bench|soak|soak:field> [arguments]`.
// Plain JavaScript for any Node from 20.19 on, with nothing installed: it makes ready what is missing and hands over to
// the project's own Node 24. All it says goes to stderr; stdout belongs to the command.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { watchNpm } from "./npm-parent.mjs";
import { buildWeb, generateClient, installPackages } from "./prepare.mjs";
import { findNode, ROOT, say } from "./project.mjs";

const COMMANDS = {
  start: { entry: "apps/server/src/main.ts", needs: [installPackages, generateClient, buildWeb] },
  dev: { entry: "apps/server/src/main.ts", before: ["--dev"], needs: [installPackages, generateClient] },
  sinergi: { entry: "apps/server/src/cli.ts", needs: [installPackages, generateClient] },
  migration: { entry: "packages/db/src/migrations/write-migration.ts", needs: [installPackages] },
  check: { entry: "apps/server/bin/check.ts", needs: [installPackages, generateClient] },
  test: { entry: "apps/server/bin/test.ts", needs: [installPackages, generateClient, buildWeb] },
  bench: { entry: "bench/bench.ts", needs: [installPackages, generateClient, buildWeb] },
  soak: { entry: "apps/server/bin/soak.ts", needs: [installPackages, generateClient, buildWeb] },
  "soak:field": { entry: "bench/soak-field.ts", needs: [installPackages, generateClient, buildWeb] },
};
const EXIT_USAGE = 2;
const EXIT_FAULT = 3;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
const PARENT_CHECK_MS = 1000;

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (!command) {
  say(`Pemakaian / Usage: node apps/server/bin/launch.mjs ${Object.keys(COMMANDS).join("|")}`);
  process.exit(EXIT_USAGE);
}

const isLauncherOrphaned = watchNpm();

try {
  for (const prepare of command.needs) await prepare();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(EXIT_FAULT);
}

// What Node makes of the sources (types taken out, compiled) is kept: a command that is run again starts in half the time.
const env = { NODE_COMPILE_CACHE: join(ROOT, "node_modules/.cache/compiled"), ...process.env };
const child = spawn(findNode(), [join(ROOT, command.entry), ...(command.before ?? []), ...args], { stdio: "inherit", env });
for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
child.once("error", (error) => {
  say(error.message);
  process.exit(EXIT_FAULT);
});
child.once("exit", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" ? 130 : 143);
  clearInterval(parentCheck);
  for (const each of SIGNALS) process.removeAllListeners(each);
});

// npm that is killed outright tells nobody; what it started must not stay behind.
const parentCheck = setInterval(() => {
  if (isLauncherOrphaned()) child.kill("SIGTERM");
}, PARENT_CHECK_MS);
parentCheck.unref();
