import { runChecks } from "./checks.ts";

/** `npm run check`: the static checks alone. */
const { failed } = await runChecks();
process.exitCode = failed > 0 ? 1 : 0;
