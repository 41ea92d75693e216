import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { asSystem } from "@sinergi/db/access/scoped";
import { DatabaseProblem } from "@sinergi/db/embedded/database-problem";
import { tellDemoPast } from "./demo/demo-past.ts";
import { loadDemo } from "./demo/load-demo.ts";
import { baseUrlOf, readEnv, type Env } from "./env.ts";
import { ListenProblem } from "./http/listen.ts";
import { createLog, faultOf } from "./http/log.ts";
import { wantsDemo } from "./startup/demo-mode.ts";
import { openSinergi, StartupError, type Sinergi } from "./startup/open-sinergi.ts";
import { serve } from "./startup/serve.ts";

const EXIT_FAULT = 3;
const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Settles when somebody asks this process to end. */
const asked = new Promise<void>((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
});

async function run(env: Env): Promise<void> {
  const sinergi = await openSinergi({ env, report: say, role: "server" });
  let vite: ChildProcess | null = null;
  const stop = new AbortController();
  const log = createLog(env.logLevel);
  try {
    await demoIfWanted(sinergi, env);
    const { address, close } = await serve(sinergi, { env, log });
    if (process.argv.includes("--dev")) vite = startVite();
    await welcome(sinergi, address);
    const past = env.demo === "on" ? tellDemoPast(sinergi, { report: say, baseUrl: baseUrlOf(env), signal: stop.signal }).catch((error: unknown) => log.error(faultOf(error), "demo past")) : null;
    await asked;
    say("Menghentikan Sinergi … / stopping …");
    stop.abort();
    await close();
    await past;
  } finally {
    vite?.kill();
    await sinergi.close();
  }
}

async function demoIfWanted(sinergi: Sinergi, env: Env): Promise<void> {
  if (env.demo === "off") return;
  const wanted = await asSystem(sinergi.db, { today: sinergi.clock.today() }, wantsDemo);
  if (wanted) await loadDemo(sinergi, { size: env.demo === "small" ? "small" : "full", report: say });
  // The small demo is for tests, which want all of it from the first answer on; the full one answers first and tells its past beside.
  if (env.demo === "small") await tellDemoPast(sinergi, { report: say, baseUrl: baseUrlOf(env), signal: new AbortController().signal });
}

async function welcome(sinergi: Sinergi, address: string): Promise<void> {
  const demo = await asSystem(sinergi.db, { today: sinergi.clock.today() }, async (tx) => (await tx.find("select 1 from setting where key = 'simulated' and value = 'true'")) !== null);
  const how = demo
    ? "DATA SIMULASI: pilih peran pada halaman masuk, satu klik / choose a role on the sign-in page, one click"
    : "Masuk dengan akun Anda; akun pertama: npm run -s sinergi -- user invite --email … --role SECRETARIAT / sign in with your account";
  process.stdout.write(`\nSinergi: ${address}\n${how}\nCtrl-C untuk berhenti / to stop\n`);
}

/** Hot reload of the web; Vite passes everything else on to this server. */
function startVite(): ChildProcess {
  const root = fileURLToPath(new URL("../../web", import.meta.url));
  const script = fileURLToPath(new URL("../../../node_modules/vite/bin/vite.js", import.meta.url));
  return spawn(process.execPath, [script, root, "--clearScreen", "false"], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
}

try {
  await run(readEnv());
} catch (error) {
  const known = error instanceof StartupError || error instanceof DatabaseProblem || error instanceof ListenProblem;
  say(known ? error.message : `Gangguan / fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exitCode = EXIT_FAULT;
}
