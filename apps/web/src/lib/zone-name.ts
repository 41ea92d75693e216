/** WIB, WITA or WIT: how a regency writes its hours. */
export function zoneName(timeZone: string): string {
  const parts = new Intl.DateTimeFormat("id-ID", { hour: "2-digit", timeZone, timeZoneName: "short" }).formatToParts(0);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}
