import type { Sinergi } from "../startup/open-sinergi.ts";

/** Exit codes of the command line (formats.md §1). */
export const EXIT = { done: 0, refused: 1, usage: 2, fault: 3 } as const;

/** Words on the command line that do not fit: said with the command's usage, exit 2. */
export class UsageError extends Error {}

/** The whole call is refused, with a code and a sentence; exit 1. */
export class CommandRefused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export interface Answer {
  /** The one JSON document of `--json`. */
  readonly json: unknown;
  /** What a person reads instead. */
  readonly text: string;
}

/** One command of `sinergi`. Its words and what it does; printing and exit codes are `cli.ts`'s. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  /** In Indonesian, with English after ` / `. */
  readonly summary: string;
  run(call: Call): Promise<Answer>;
}

export interface Call {
  readonly args: readonly string[];
  /** Opens the database on first use, with progress on stderr. */
  open(): Promise<Sinergi>;
  report(line: string): void;
}
