import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const PROGRAMS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const USUAL_PLACES = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"];
const NO_BROWSER =
  "Chromium atau Chrome tidak ditemukan; pasang salah satunya atau isi CHROME_PATH. / No Chromium or Chrome was found; install one or set CHROME_PATH.";

export type Browser = { readonly path: string } | { readonly path: null; readonly reason: string };

/** The browser of the journeys: the one named, one on the path, or Debian's own package where we may install it. */
export async function findBrowser(): Promise<Browser> {
  const named = process.env["CHROME_PATH"];
  if (named) return { path: named };
  const found = (await findProgram()) ?? ((await installChromium()) ? await findProgram() : null);
  return found ? { path: found } : { path: null, reason: NO_BROWSER };
}

async function findProgram(): Promise<string | null> {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const places = PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)));
  for (const place of [...places, ...USUAL_PLACES]) if (await isExecutable(place)) return place;
  return null;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function installChromium(): Promise<boolean> {
  if (process.getuid?.() !== 0 || !(await isExecutable("/usr/bin/apt-get"))) return false;
  process.stderr.write("Memasang Chromium … / Installing Chromium …\n");
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, maxBuffer: Infinity };
  try {
    await run("apt-get", ["update"], options);
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], options);
    return true;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}
