import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runChecks } from "./checks.ts";
import { runProject } from "./run-project.ts";

/** `npm test`: the checks, then the tests without a database, on a database, in a browser. The last line counts them. */
const PROJECTS = ["unit", "database", "browser"] as const;

const reports = await mkdtemp(join(tmpdir(), "sinergi-reports-"));
const tallies = [await runChecks()];
for (const project of PROJECTS) tallies.push(await runProject(project, reports));
await rm(reports, { recursive: true, force: true });

const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
