import { IconX } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { UnstyledButton } from "@mantine/core";
import classes from "./badges.module.css";

export interface FilterBadge {
  readonly key: string;
  readonly text: string;
  readonly remove: () => void;
}

/** What the screen is narrowed to, always in sight and removable one by one. */
export function FilterBadges({ badges, clear }: { readonly badges: readonly FilterBadge[]; readonly clear: () => void }) {
  const t = useTranslations("filters");
  if (badges.length === 0) return null;
  return (
    <ul className={classes.badges} aria-label={t("active")}>
      {badges.map((badge) => (
        <li key={badge.key} className={classes.badge}>
          {badge.text}
          <UnstyledButton className={classes.remove ?? ""} onClick={badge.remove} aria-label={t("remove", { filter: badge.text })} data-screen-only>
            <IconX size={14} aria-hidden />
          </UnstyledButton>
        </li>
      ))}
      {badges.length > 1 && (
        <li data-screen-only>
          <UnstyledButton className={classes.all ?? ""} onClick={clear}>
            {t("clearAll")}
          </UnstyledButton>
        </li>
      )}
    </ul>
  );
}
