/** What a browser calls itself, in two words a person knows: `Chrome · Android`. Null where it says nothing known. */
export interface Device {
  readonly browser: string | null;
  readonly system: string | null;
}

/** The more particular first: Edge calls itself Chrome too, and everything calls itself Safari. */
const BROWSERS = [["Edg", "Edge"], ["OPR/", "Opera"], ["SamsungBrowser", "Samsung Internet"], ["Firefox/", "Firefox"], ["Chrome/", "Chrome"], ["Safari/", "Safari"]] as const;
const SYSTEMS = [["Android", "Android"], ["iPhone", "iPhone"], ["iPad", "iPad"], ["Windows", "Windows"], ["Mac OS X", "macOS"], ["CrOS", "ChromeOS"], ["Linux", "Linux"]] as const;

export function readDevice(userAgent: string | null): Device {
  const find = (known: readonly (readonly [string, string])[]) => known.find(([sign]) => userAgent?.includes(sign))?.[1] ?? null;
  return { browser: find(BROWSERS), system: find(SYSTEMS) };
}
