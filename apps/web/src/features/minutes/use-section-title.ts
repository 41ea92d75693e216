import type { MinutesItem } from "@sinergi/api/minutes/minutes.schema";
import { useTranslations } from "use-intl";
import type { Section } from "#features/minutes/sections";

/** The name of a part of the minutes; items are numbered as on the agenda. */
export function useSectionTitle(items: readonly MinutesItem[]): (section: Section) => string {
  const t = useTranslations("minutes.sections");
  return ({ key, item }) => {
    if (item) return `${items.indexOf(item) + 1}. ${item.title}`;
    if (key === "general") return t(items.length === 0 ? "whole" : "general");
    return t(key === "opening" ? "opening" : "closing");
  };
}
