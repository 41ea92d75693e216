import { parseDay } from "@sinergi/domain/time/day";

/**
 * What addresses need of a schema, spoken as zod speaks: the addresses of all screens come with the first load, and zod weighs as much as
 * all of them together. Where data is read, zod reads it.
 */
export interface Word<T extends string = string> {
  safeParse(value: unknown): Read<T>;
}
type Read<T> = { readonly success: true; readonly data: T } | { readonly success: false };

interface Text extends Word {
  check(...all: readonly Check[]): Text;
}
type Check = (text: string) => boolean;

/** A part of an address that may be missing. */
export interface Part<T extends string> {
  readonly read: (value: unknown) => T | undefined;
}
type Parts = Readonly<Record<string, Part<string>>>;

export type Search<P extends Parts> = { [K in keyof P]?: (P[K] extends Part<infer T> ? T : never) | undefined };

/** All that a screen keeps in its address. Parts it does not know are dropped; what does not read is there as nothing, for the router lays it over what was typed. */
export interface SearchSchema<P extends Parts = Parts> {
  readonly shape: P;
  parse(search: object): Search<P>;
}

type InferSearch<S> = S extends SearchSchema<infer P> ? Search<P> : never;
export type { InferSearch as infer };

const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

function word<T extends string>(is: (text: string) => text is T): Word<T> {
  return { safeParse: (value) => (typeof value === "string" && is(value) ? { success: true, data: value } : { success: false }) };
}

export function string(...checks: readonly Check[]): Text {
  return { ...word((text): text is string => checks.every((holds) => holds(text))), check: (...more) => string(...checks, ...more) };
}

export const regex = (pattern: RegExp): Check => (text) => pattern.test(text);
export const maxLength = (most: number): Check => (text) => text.length <= most;
export const refine = (holds: Check): Check => holds;
export const uuid = (): Text => string(regex(UUID));
export const day = (): Text => string((text) => parseDay(text) !== null);

function oneOf<const T extends string>(values: readonly T[]): Word<T> {
  return word((text): text is T => values.some((value) => value === text));
}
export { oneOf as enum };

/** Text, unless the caller says which words it may be. */
export function readable<T extends string = string>({ safeParse }: Word<NoInfer<T>>): Part<T> {
  return {
    read: (value) => {
      const said = safeParse(value);
      return said.success ? said.data : undefined;
    },
  };
}

/** What an address of before held and no screen reads any more: an old link loses it when it is opened. */
export const gone: Part<never> = { read: () => undefined };

export function object<P extends Parts>(shape: P): SearchSchema<P> {
  return {
    shape,
    parse: (search) => {
      const found: Record<string, string | undefined> = {};
      for (const [key, value] of Object.entries(search)) {
        if (Object.hasOwn(shape, key)) found[key] = shape[key]?.read(value);
      }
      return found as Search<P>;
    },
  };
}
