import { useField } from "#field/store/use-field";

/** Villages he works in, from the families he carries. */
export function useVillages(): readonly { readonly value: string; readonly label: string }[] {
  const { snapshot } = useField();
  const names = new Map((snapshot?.families ?? []).map(({ villageCode, villageName }) => [villageCode, villageName]));
  return [...names].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label, "id"));
}
