import type { AreaRow } from "@sinergi/db/areas/areas.store";

/** Name of a village and of its district; the code itself where the regency has no such place any more. */
export type AreaNames = (code: string) => { readonly name: string; readonly district: string };

export function namesOf(areas: readonly AreaRow[]): AreaNames {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return (code) => {
    const village = byCode.get(code);
    return { name: village?.name ?? code, district: byCode.get(village?.parentCode ?? "")?.name ?? "" };
  };
}
