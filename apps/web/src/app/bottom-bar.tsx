import { IconDeviceMobile } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { GroupIcon } from "#app/icons";
import { type MenuGroup, screenAt } from "#app/menu";
import { FIELD_APP } from "#lib/field-app";
import { useMay } from "#lib/session";
import classes from "./bottom-bar.module.css";

interface BottomBarProps {
  readonly menu: readonly MenuGroup[];
  readonly path: string;
}

/** The menu of a phone: one entry per group, its first screen behind it. */
export function BottomBar({ menu, path }: BottomBarProps) {
  const t = useTranslations("menu");
  const here = screenAt(path)?.key;
  const logs = useMay("field.log");
  return (
    <nav className={classes.bar} aria-label={t("label")}>
      {logs && (
        <a href={FIELD_APP} className={classes.link}>
          <IconDeviceMobile size={22} stroke={1.6} aria-hidden />
          {t("fieldApp")}
        </a>
      )}
      {menu.map((group) => (
        <Link
          key={group.key}
          to={group.screens[0]?.to ?? "/"}
          className={classes.link}
          aria-current={group.screens.some((screen) => screen.key === here) ? "true" : undefined}
        >
          <GroupIcon group={group.key} />
          {t(`groups.${group.key}`)}
        </Link>
      ))}
    </nav>
  );
}
