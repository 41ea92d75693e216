import { useTranslations } from "use-intl";

/** Everything first, then what the list can be narrowed to. */
export function useAllFirst() {
  const all = useTranslations("filters")("all");
  return (data: readonly { readonly value: string; readonly label: string }[]) => [{ value: "", label: all }, ...data];
}
