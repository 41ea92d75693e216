import { getRouteApi } from "@tanstack/react-router";
import type { Narrowing } from "#charts/mark";

const route = getRouteApi("/frame/analisis/tren");

/** Narrows Tren to the programme or place of a bar, or widens it again. */
export function useFlowNarrowing(): (row: { readonly key: string; readonly name: string }) => Narrowing {
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const key = search.arus === "wilayah" ? "wil" : "prog";
  return (row) => {
    const isOn = search[key] === row.key;
    return { what: row.name, isOn, go: () => void navigate({ search: (now) => ({ ...now, [key]: isOn ? undefined : row.key }), resetScroll: false }) };
  };
}
