import { openDatabase } from "@sinergi/db/embedded/open-database";

/** A process of its own that opens the embedded database, prints its address and keeps it until the process is ended. */
const [dataDirectory = "", role] = process.argv.slice(2);

const { ownerUrl } = await openDatabase({
  dataDirectory,
  role: role === "server" ? "server" : "command",
  report: () => undefined,
});
process.stdout.write(`${ownerUrl}\n`);
setInterval(() => undefined, 60_000);
