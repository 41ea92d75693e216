import * as z from "#urls/words";

/** A value that does not read as what its key means is dropped: an old or mistyped link still opens its page. */
export const readable = z.readable;

const AREA = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;
const PROGRAMME = /^[A-Z][A-Z0-9_]{0,39}$/;

export const areaCode = z.string().check(z.regex(AREA));
export const programmeCode = z.string().check(z.regex(PROGRAMME));
export const dayCode = z.day();
/** A day, or a day as it was frozen: `2026-11-24@7`. */
export const snapshotCode = z.string().check(z.refine((text) => /^.{10}(@[1-9]\d{0,8})?$/.test(text) && dayCode.safeParse(text.slice(0, 10)).success));
export const pageNumber = z.string().check(z.regex(/^[1-9]\d{0,4}$/));

/** A tranche of a programme's year; no programme has more than 24. */
export const trancheNumber = z.string().check(z.regex(/^([1-9]|1\d|2[0-4])$/));

/** The page a screen shows; the first is not written down. */
export function pageOf(hal: string | undefined): number {
  return hal === undefined ? 1 : Number(hal);
}

export function pageKey(page: number): string | undefined {
  return page > 1 ? String(page) : undefined;
}
