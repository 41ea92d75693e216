import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ROOT, say } from "./project.mjs";

const LOCK = join(ROOT, ".cache", "launch.lock");
const OWNER = join(LOCK, "pid");
const KNOCK_MS = 250;
/** Between making the folder and writing the owner into it lies a moment; longer than this, its maker died there. */
const NAMELESS_KNOCKS = 20;

/** Runs the work while no other launcher of this clone does; the lock of a launcher that died is taken away. */
export async function withLock(work) {
  await take();
  try {
    await work();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

async function take() {
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  for (let knocks = 0, nameless = 0; !tryTake(); knocks += 1) {
    const owner = readOwner();
    nameless = owner === null ? nameless + 1 : 0;
    if (nameless > NAMELESS_KNOCKS || (owner !== null && !isAlive(owner))) discard(owner);
    if (knocks === 4) say("Menunggu persiapan lain selesai … / Waiting for another preparation to finish …");
    await sleep(KNOCK_MS);
  }
}

function tryTake() {
  try {
    mkdirSync(LOCK);
    writeFileSync(OWNER, String(process.pid));
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** Of several that find the same dead owner one succeeds in moving the lock away. */
function discard(owner) {
  const aside = `${LOCK}.${process.pid}`;
  try {
    if (readOwner() !== owner) return;
    renameSync(LOCK, aside);
    rmSync(aside, { recursive: true, force: true });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

function readOwner() {
  try {
    return Number(readFileSync(OWNER, "utf8")) || null;
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
