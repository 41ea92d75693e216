import { readFileSync } from "node:fs";

const SHELLS = new Set(["sh", "dash", "bash"]);

/**
 * Tells whether the npm above us has died. Between npm and us stands a shell or none. Without npm nobody is watched:
 * whoever starts the launcher directly may leave it running.
 */
export function watchNpm() {
  if (!process.env.npm_lifecycle_event) return () => false;
  const parent = process.ppid;
  const npm = SHELLS.has(nameOf(parent)) ? parentOf(parent) : parent;
  return () => process.ppid !== parent || (npm !== null && !isAlive(npm));
}

/** Both are told by Linux alone; elsewhere the parent is taken for npm. */
function nameOf(pid) {
  return readProcess(pid, "comm")?.trim() ?? "";
}

function parentOf(pid) {
  const fields = readProcess(pid, "stat")?.replace(/^.*\) /s, "").split(" ");
  return fields ? Number(fields[1]) : null;
}

function readProcess(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
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
