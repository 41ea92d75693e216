/** How numbers, days and moments are written, in one place (`ux.md` §1.3). Unknown is an en dash, never a zero. */
export const LOCALES = ["id", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export const UNKNOWN = "–";
const TAGS = { id: "id-ID", en: "en-GB" } as const satisfies Record<Locale, string>;
/** As CLDR has them. Nearly every screen begins with a day, and the browser's own formatter takes 20 ms to be made, a tenth of a second on a cheap phone. */
const SHORT_MONTHS = {
  id: ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"],
} as const satisfies Record<Locale, readonly string[]>;

export interface Formats {
  count(value: number | null): string;
  /** A share of 0-1 with one decimal. */
  percent(share: number | null): string;
  /** The same without decimals, where there is little room; a share that would round to nothing is "<1%". */
  wholePercent(share: number | null): string;
  /** The bounds of a share; one figure where they agree. */
  bounds(low: number | null, high: number | null): string;
  decimal(value: number | null): string;
  /** A score of 0-1 as points of a hundred with one decimal: `62,4`. */
  score(share: number | null): string;
  /** A difference in percentage points with its sign: `+3,2`, `−13,0`. */
  points(difference: number | null): string;
  /** `1 Jul 2026` */
  day(day: string | null): string;
  /** `Senin, 5 Januari 2026`: the built-in full form writes `05`. */
  longDay(day: string): string;
  /** `November 2023`, of `2023-11`. */
  month(month: string): string;
  /** `20 Agu 2019 09.30 WIB` */
  moment(iso: string, timeZone: string): string;
  /** `Rp 3,4 miliar`: never a bare M, which is a million to some and a thousand million to others. */
  rupiah(amount: number | null): string;
  bytes(bytes: number | null): string;
  list(items: readonly string[]): string;
}

function utc(day: string): Date {
  const [year, month, date] = day.slice(0, 10).split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1));
}

/** The formatters of the browser take their time to be made, and most screens use a few. */
function later<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function makeFormats(locale: Locale): Formats {
  const tag = TAGS[locale];
  const numbers = (options: Intl.NumberFormatOptions) => later(() => new Intl.NumberFormat(tag, options));
  const days = (options: Intl.DateTimeFormatOptions) => later(() => new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" }));
  const counts = numbers({ maximumFractionDigits: 0 });
  const decimals = numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const points = numbers({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const signed = numbers({ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" });
  const percents = numbers({ style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const wholePercents = numbers({ style: "percent", maximumFractionDigits: 0 });
  const bigAmounts = numbers({ notation: "compact", compactDisplay: "long", maximumFractionDigits: 1 });
  const plainDay = days({ day: "numeric", month: "long", year: "numeric" });
  const wholeMonth = days({ month: "long", year: "numeric" });
  const weekday = days({ weekday: "long" });
  const lists = later(() => new Intl.ListFormat(tag, { type: "conjunction" }));
  const percent = (share: number | null) => (share === null ? UNKNOWN : percents().format(share));

  return {
    count: (value) => (value === null ? UNKNOWN : counts().format(value)),
    percent,
    wholePercent: (share) => {
      if (share === null) return UNKNOWN;
      return share > 0 && share < 0.005 ? `<${wholePercents().format(0.01)}` : wholePercents().format(share);
    },
    bounds: (low, high) => {
      if (low === null && high === null) return UNKNOWN;
      return percent(low) === percent(high) ? percent(low) : `${percent(low).replace("%", "")}–${percent(high)}`;
    },
    score: (share) => (share === null ? UNKNOWN : points().format(share * 100)),
    points: (difference) => (difference === null ? UNKNOWN : signed().format(difference).replace("-", "−")),
    decimal: (value) => (value === null ? UNKNOWN : decimals().format(value)),
    day: (day) => (day === null ? UNKNOWN : shortDay(locale, utc(day))),
    longDay: (day) => `${weekday().format(utc(day))}, ${plainDay().format(utc(day))}`,
    month: (month) => wholeMonth().format(utc(`${month}-01`)),
    moment: (iso, timeZone) => momentIn({ tag, iso, timeZone }),
    rupiah: (amount) => {
      if (amount === null) return UNKNOWN;
      return `Rp\u00a0${amount >= 1_000_000_000 ? bigAmounts().format(amount) : counts().format(amount)}`;
    },
    bytes: (bytes) => (bytes === null ? UNKNOWN : bytesIn(counts(), bytes)),
    list: (items) => lists().format(items),
  };
}

function shortDay(locale: Locale, day: Date): string {
  return `${day.getUTCDate()} ${SHORT_MONTHS[locale][day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

function momentIn({ tag, iso, timeZone }: { readonly tag: string; readonly iso: string; readonly timeZone: string }): string {
  const moment = new Date(iso);
  const day = new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", year: "numeric", timeZone }).format(moment);
  const parts = new Intl.DateTimeFormat("id-ID", { hour: "2-digit", minute: "2-digit", timeZone, timeZoneName: "short" }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return `${day} ${part("hour")}.${part("minute")} ${part("timeZoneName")}`;
}

function bytesIn(counts: Intl.NumberFormat, bytes: number): string {
  if (bytes < 1_000_000) return `${counts.format(Math.max(1, Math.round(bytes / 1000)))} kB`;
  return `${counts.format(Math.round(bytes / 1_000_000))} MB`;
}

const FORMATS: Readonly<Record<Locale, Formats>> = { id: makeFormats("id"), en: makeFormats("en") };

export function formatsFor(locale: Locale): Formats {
  return FORMATS[locale];
}
