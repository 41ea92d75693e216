import { audit } from "./commands/audit-command.ts";
import { CommandRefused, EXIT, UsageError, type Answer, type Call, type Command } from "./commands/command.ts";
import { gap } from "./commands/gap.ts";
import { generate } from "./commands/generate.ts";
import { importCommand } from "./commands/import-command.ts";
import { reset } from "./commands/reset.ts";
import { targeting } from "./commands/targeting-command.ts";
import { user } from "./commands/user.ts";
import { readEnv } from "./env.ts";
import { FileRefused } from "./imports/import-file.ts";
import { DatabaseProblem } from "@sinergi/db/embedded/database-problem";
import { openSinergi, StartupError, type Sinergi } from "./startup/open-sinergi.ts";
import { fileRefusalWords } from "./commands/file-refusal-words.ts";

const COMMANDS: readonly Command[] = [generate, importCommand, targeting, gap, user, audit, reset];

function help(commands: readonly Command[]): string {
  const lines = commands.map((command) => `  ${command.usage}\n      ${command.summary}`);
  return `sinergi — papan koordinasi TKPK / coordination dashboard\n\n${lines.join("\n")}\n\n  --json   satu dokumen JSON / one JSON document      --help   bantuan / this text\n`;
}

async function main(words: readonly string[]): Promise<number> {
  const asJson = words.includes("--json");
  const [name, ...args] = words;
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (words.includes("--help") || words.includes("-h") || name === "help") {
    process.stdout.write(help(command ? [command] : COMMANDS));
    return command || name === undefined || name.startsWith("-") || name === "help" ? EXIT.done : EXIT.usage;
  }
  if (!command) {
    process.stderr.write(`Perintah tidak dikenal / unknown command: ${name ?? "(kosong)"}\n\n${help(COMMANDS)}`);
    return EXIT.usage;
  }
  let sinergi: Sinergi | undefined;
  const report = (line: string): void => void process.stderr.write(`${line}\n`);
  const call: Call = {
    args,
    report,
    open: async () => (sinergi ??= await openSinergi({ env: readEnv(), report, role: "command" })),
  };
  try {
    await print(await command.run(call), asJson);
    return EXIT.done;
  } catch (error) {
    return await explain(error, { command, asJson });
  } finally {
    await sinergi?.close();
  }
}

async function print({ json, text }: Answer, asJson: boolean): Promise<void> {
  await write(process.stdout, asJson ? `${JSON.stringify(json)}\n` : text === "" ? "" : `${text}\n`);
}

async function explain(error: unknown, { command, asJson }: { readonly command: Command; readonly asJson: boolean }): Promise<number> {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n\n${help([command])}`);
    return EXIT.usage;
  }
  const refusal = refusalOf(error);
  if (refusal) {
    if (asJson) await write(process.stdout, `${JSON.stringify({ refused: refusal })}\n`);
    process.stderr.write(`Ditolak / refused (${refusal.code}): ${refusal.message}\n`);
    return EXIT.refused;
  }
  process.stderr.write(error instanceof StartupError || error instanceof DatabaseProblem ? `${error.message}\n` : `Gangguan / fault: ${error instanceof Error ? error.message : "unknown"}\n`);
  return EXIT.fault;
}

function refusalOf(error: unknown): { code: string; message: string } | null {
  if (error instanceof CommandRefused) return { code: error.code, message: error.message };
  if (error instanceof FileRefused) return { code: error.refusal.code, message: fileRefusalWords(error.refusal) };
  return null;
}

/** Waits until a long document has really left: a pipe takes it piece by piece. */
function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

process.exitCode = await main(process.argv.slice(2));
