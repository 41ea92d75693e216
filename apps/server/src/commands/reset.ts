import { rm } from "node:fs/promises";
import { join } from "node:path";
import { asSystem } from "@sinergi/db/access/scoped";
import { openDatabase } from "@sinergi/db/embedded/open-database";
import { recreateDatabase } from "@sinergi/db/embedded/recreate-database";
import { tellDemoPast } from "../demo/demo-past.ts";
import { loadDemo } from "../demo/load-demo.ts";
import { baseUrlOf, readEnv } from "../env.ts";
import { markDemo } from "../startup/demo-mode.ts";
import { readArguments } from "./arguments.ts";
import { CommandRefused, UsageError, type Command } from "./command.ts";

/** Leaves the demo (or anything else) behind: the embedded database is emptied, and stays empty unless asked. */
export const reset: Command = {
  name: "reset",
  usage: "reset --yes [--demo]",
  summary: "mengosongkan basis data bawaan; demo tidak dimuat lagi kecuali diminta / empties the embedded database; no demo afterwards unless asked",
  async run({ args, open, report }) {
    const { values } = readArguments(args, { yes: { type: "boolean" }, demo: { type: "boolean" } });
    if (values["yes"] !== true) throw new UsageError("reset menghapus SEMUA data; ulangi dengan --yes / reset deletes ALL data: say --yes");
    const env = readEnv();
    if (env.databaseUrl !== null) throw new CommandRefused("NOT_EMBEDDED", "Hanya basis data bawaan yang dikosongkan / only the embedded database is emptied");
    // In the server's place: a running server is not emptied under people's hands.
    const opened = await openDatabase({ dataDirectory: env.dataDirectory, role: "server", report });
    try {
      await recreateDatabase(opened.ownerUrl);
      await rm(join(env.dataDirectory, "uploads"), { recursive: true, force: true });
      const sinergi = await open();
      const wantsDemo = values["demo"] === true;
      await asSystem(sinergi.db, { today: sinergi.clock.today() }, (tx) => markDemo(tx, wantsDemo ? "wanted" : "never"));
      if (wantsDemo) {
        await loadDemo(sinergi, { size: env.demo === "small" ? "small" : "full", report });
        await tellDemoPast(sinergi, { report, baseUrl: baseUrlOf(env), signal: new AbortController().signal });
      }
      return { json: { reset: true, demo: wantsDemo }, text: wantsDemo ? "Demo dimuat kembali / the demo is back" : "Basis data kosong; demo tidak dimuat lagi / the database is empty" };
    } finally {
      await opened.close();
    }
  },
};
