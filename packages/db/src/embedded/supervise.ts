import { supervise } from "#embedded/supervisor";

/**
 * Entry of the supervisor process. It lives in a session of its own, so that Ctrl-C in a terminal reaches the processes
 * that use the database and not the database under them.
 */
const [dataDirectory = "", address = "", port = "0"] = process.argv.slice(2);
const { promise: terminated, resolve } = Promise.withResolvers<void>();
process.on("SIGTERM", () => resolve());
process.on("SIGINT", () => undefined);
process.on("SIGHUP", () => undefined);

await supervise({ dataDirectory, address: Buffer.from(address, "base64url").toString(), port: Number(port), terminated });
