import type { UpdateAnswer } from "@sinergi/api/updates/updates.schema";
import { useTranslations } from "use-intl";

/** What is proposed in one line; empty where nothing more is said. */
export function useContentWords(): (update: Pick<UpdateAnswer, "content">) => string {
  const t = useTranslations("updates");
  return ({ content }) =>
    [
      content.change === undefined ? null : t(`changes.${content.change}`),
      content.removal === undefined ? null : t(`removals.${content.removal}`),
      content.person ?? null,
      content.value ?? null,
      content.members === undefined ? null : t("membersOf", { count: content.members }),
    ]
      .filter((part) => part !== null && part !== "")
      .join(" · ");
}
