import { useQuery } from "@tanstack/react-query";
import { trpc } from "#lib/trpc";

export interface Place {
  readonly code: string;
  readonly name: string;
}

export interface Places {
  readonly districts: readonly Place[];
  villagesOf(districtCode: string): readonly Place[];
  /** The name of a code; the code itself while names are not here or it is no place of this regency. */
  nameOf(code: string): string;
  /** The place's own word: pekon, kelurahan, kecamatan …; null while places are not here. */
  kindOf(code: string): string | null;
}

/** The districts and villages of the regency. They change by decree, so one answer serves the whole visit. */
export function usePlaces(): Places {
  const { data } = useQuery(trpc.areas.list.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const areas = data ?? [];
  return {
    districts: areas.filter((area) => area.level === "district"),
    villagesOf: (districtCode) => areas.filter((area) => area.level === "village" && area.parentCode === districtCode),
    nameOf: (code) => areas.find((area) => area.code === code)?.name ?? code,
    kindOf: (code) => areas.find((area) => area.code === code)?.kind ?? null,
  };
}

/** The district a district or village code lies in; null for the whole regency. */
export function districtOf(code: string | undefined): string | null {
  return code !== undefined && code.length >= 8 ? code.slice(0, 8) : null;
}

export function isVillage(code: string | undefined): boolean {
  return code !== undefined && code.length > 8;
}
