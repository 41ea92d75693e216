import { parseArgs, type ParseArgsConfig } from "node:util";
import { parseDay, type Day } from "@sinergi/domain/time/day";
import { UsageError } from "./command.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** Splits a command's words; a word it does not know is a wrong usage. */
export function readArguments(args: readonly string[], options: Options, positionals = 0): Arguments {
  try {
    const parsed = parseArgs({ args: [...args], options: { ...options, json: { type: "boolean" } }, allowPositionals: true, strict: true });
    if (parsed.positionals.length !== positionals) throw new UsageError(positionals === 0 ? `unexpected: ${parsed.positionals.join(" ")}` : `${positionals} word expected, ${parsed.positionals.length} given`);
    return { values: parsed.values as Arguments["values"], positionals: parsed.positionals };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export function textOf({ values }: Arguments, name: string): string | null {
  const value = values[name];
  return typeof value === "string" && value !== "" ? value : null;
}

export function requiredText(parsed: Arguments, name: string): string {
  const value = textOf(parsed, name);
  if (value === null) throw new UsageError(`--${name} is needed`);
  return value;
}

export function dayOf(parsed: Arguments, name: string): Day | null {
  const value = textOf(parsed, name);
  if (value === null) return null;
  const day = parseDay(value);
  if (day === null) throw new UsageError(`--${name} ${value}: a day as YYYY-MM-DD is needed`);
  return day;
}

export function numberOf(parsed: Arguments, name: string, { min, max, fallback }: { readonly min: number; readonly max: number; readonly fallback: number | null }): number {
  const text = textOf(parsed, name);
  if (text === null) {
    if (fallback === null) throw new UsageError(`--${name} is needed`);
    return fallback;
  }
  const value = Number(text);
  if (!Number.isFinite(value) || value < min || value > max) throw new UsageError(`--${name} ${text}: a number from ${min} to ${max} is needed`);
  return value;
}
