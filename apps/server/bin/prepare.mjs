import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "./lock.mjs";
import { findNode, ROOT, say } from "./project.mjs";

/**
 * Installs the packages of the lockfile where they are missing or others.
 *
 * `npm install --no-save` and not `npm ci`: a lockfile made where the registry has not every platform's optional packages
 * lacks those, and `npm ci` then refuses it everywhere. Versions and checksums are the lockfile's all the same.
 */
export async function installPackages() {
  await unless(isInstalled, async () => {
    say("Memasang paket … / Installing packages …");
    const npm = npmCommand();
    await run(npm.program, [...npm.args, "install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--include=dev", "--include=optional", "--loglevel=error"]);
  });
}

/** Generates the database client of the schema; the engine its program asks for is not needed for that. */
export async function generateClient() {
  const target = "packages/db/src/generated";
  await unlessMade(target, ["prisma/schema", "node_modules/prisma/package.json"], async () => {
    say("Membuat klien basis data … / Generating the database client …");
    const node = findNode();
    const env = { PRISMA_SCHEMA_ENGINE_BINARY: node, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" };
    await run(node, ["node_modules/prisma/build/index.js", "generate", "--schema", "prisma/schema"], env);
  });
}

/** Builds the web app from its sources and from the packages it imports. */
export async function buildWeb() {
  const sources = ["apps/web/src", "apps/web/index.html", "apps/web/field.html", "apps/web/vite.config.ts", "apps/web/vite.compressed.ts", "apps/web/vite.first.ts", "apps/web/vite.messages.ts", "apps/web/vite.field.config.ts", "apps/web/vite.field-worker.ts", "apps/web/field-public", "packages/domain/src", "packages/offline/src", "packages/targeting/src", "packages/api/src", "package-lock.json"];
  const publicFiles = existsSync(join(ROOT, "apps/web/public")) ? ["apps/web/public"] : [];
  await unlessMade("apps/web/dist", [...sources, ...publicFiles], async () => {
    say("Membangun halaman web … / Building the web pages …");
    const vite = "../../node_modules/vite/bin/vite.js";
    await run(findNode(), [vite, "build", "--logLevel=warn"], {}, "apps/web");
    await run(findNode(), [vite, "build", "--logLevel=warn", "--config", "vite.field.config.ts"], {}, "apps/web");
  });
}

/** Does the work once, also when two commands start in one fresh clone at the same time. */
async function unless(isDone, work) {
  if (isDone()) return;
  await withLock(async () => {
    if (!isDone()) await work();
  });
}

/** A folder made from sources carries their digest; it is written last, so that a broken attempt does not count. */
async function unlessMade(target, sources, work) {
  const mark = join(ROOT, target, ".made-from");
  const digest = () => digestOf(sources.map((source) => join(ROOT, source)));
  const isMade = () => existsSync(mark) && readFileSync(mark, "utf8") === digest();
  await unless(isMade, async () => {
    const made = digest();
    rmSync(mark, { force: true });
    await work();
    writeFileSync(mark, made);
  });
}

function digestOf(paths) {
  const hash = createHash("sha256");
  const add = (path) => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else {
      hash.update(path.slice(ROOT.length)).update("\0").update(readFileSync(path)).update("\0");
    }
  };
  for (const path of paths) add(path);
  return hash.digest("hex");
}

/** npm keeps a lockfile of what it has installed, written when it is done. Packages for other machines are not in it. */
function isInstalled() {
  const installedLock = join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(installedLock)) return false;
  const installed = JSON.parse(readFileSync(installedLock, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes("node_modules/") || entry.optional) return true;
    return installed[path]?.version === entry.version && existsSync(join(ROOT, path));
  });
}

function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script)) return { program: process.execPath, args: [script] };
  return { program: process.platform === "win32" ? "npm.cmd" : "npm", args: [] };
}

async function run(program, args, env = {}, folder = ".") {
  const child = spawn(program, args, {
    cwd: join(ROOT, folder),
    env: { ...process.env, ...env },
    stdio: ["ignore", 2, 2],
    shell: program.endsWith(".cmd"),
  });
  const code = await new Promise((resolve, reject) => {
    child.once("exit", resolve).once("error", reject);
  });
  if (code !== 0) throw new Error(`Gagal / Failed: ${args.slice(0, 2).join(" ")}`);
}
