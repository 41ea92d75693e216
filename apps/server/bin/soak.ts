import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProject } from "./run-project.ts";

/** `npm run soak`: the tests that take minutes. The last line counts them. */
const reports = await mkdtemp(join(tmpdir(), "sinergi-reports-"));
const { passed, failed } = await runProject("soak", reports);
await rm(reports, { recursive: true, force: true });
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
