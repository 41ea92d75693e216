import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findBrowser } from "./browser.ts";
import { ROOT, type Tally } from "./checks.ts";

export type Project = "unit" | "database" | "browser" | "soak";

/** Those that drive a browser. */
const IN_BROWSER: readonly Project[] = ["browser", "soak"];

/** Runs one project of tests; its report goes into the folder, its lines where ours go. */
export async function runProject(project: Project, reports: string): Promise<Tally> {
  const env = { ...process.env, TZ: "Asia/Jayapura" };
  if (IN_BROWSER.includes(project)) {
    const browser = await findBrowser();
    if (browser.path === null) {
      process.stdout.write(`✗ ${browser.reason}\n`);
      return { passed: 0, failed: 1 };
    }
    Object.assign(env, { CHROME_PATH: browser.path });
  }
  const report = join(reports, `${project}.json`);
  const args = ["node_modules/vitest/vitest.mjs", "run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit"] });
  const [code] = await once(child, "exit");
  return tallyOf(await readReport(report), code === 0);
}

async function readReport(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "{}";
    throw error;
  }
}

/** A run that failed without a failed test (a file that does not load, an error outside of tests) counts as one failure. */
function tallyOf(report: string, succeeded: boolean): Tally {
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 }: Partial<Record<string, number>> = JSON.parse(report);
  const failed = numFailedTests > 0 ? numFailedTests : numFailedTestSuites;
  return { passed: numPassedTests, failed: succeeded ? failed : Math.max(1, failed) };
}
