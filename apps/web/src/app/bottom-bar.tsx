import { IconDeviceMobile, IconDots } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { GroupIcon } from "#app/icons";
import { type MenuGroup, screenAt, splitForBar } from "#app/menu";
import { useDismissal } from "#app/use-dismissal";
import { FIELD_APP } from "#lib/field-app";
import { useMay } from "#lib/session";
import classes from "./bottom-bar.module.css";

interface BottomBarProps {
  readonly menu: readonly MenuGroup[];
  readonly path: string;
}

/** The menu of a phone: one entry per group, its first screen behind it; of many groups the later ones open above the last entry. */
export function BottomBar({ menu, path }: BottomBarProps) {
  const t = useTranslations("menu");
  const logs = useMay("field.log");
  const { shown, more } = splitForBar(menu, { taken: logs ? 1 : 0 });
  return (
    <nav className={classes.bar} aria-label={t("label")}>
      {logs && (
        <a href={FIELD_APP} className={classes.link}>
          <IconDeviceMobile size={22} stroke={1.6} aria-hidden />
          {t("fieldApp")}
        </a>
      )}
      {shown.map((group) => (
        <GroupLink key={group.key} group={group} path={path} className={classes.link} />
      ))}
      {more.length > 0 && <MoreGroups groups={more} path={path} />}
    </nav>
  );
}

const holds = (group: MenuGroup, path: string): boolean => {
  const here = screenAt(path)?.key;
  return group.screens.some((screen) => screen.key === here);
};

function GroupLink({ group, path, className, onClick }: { readonly group: MenuGroup; readonly path: string; readonly className: string | undefined; readonly onClick?: () => void }) {
  const t = useTranslations("menu");
  return (
    <Link to={group.screens[0]?.to ?? "/"} className={className ?? ""} aria-current={holds(group, path) ? "true" : undefined} {...(onClick && { onClick })}>
      <GroupIcon group={group.key} />
      {t(`groups.${group.key}`)}
    </Link>
  );
}

function MoreGroups({ groups, path }: { readonly groups: readonly MenuGroup[]; readonly path: string }) {
  const t = useTranslations("menu");
  const disclosure = useRef<HTMLDetailsElement>(null);
  useDismissal(disclosure);
  const close = () => disclosure.current?.removeAttribute("open");
  return (
    <details ref={disclosure} className={classes.more}>
      <summary className={classes.link} aria-current={groups.some((group) => holds(group, path)) ? "true" : undefined}>
        <IconDots size={22} stroke={1.6} aria-hidden />
        {t("more")}
      </summary>
      <div className={classes.panel}>
        {groups.map((group) => (
          <GroupLink key={group.key} group={group} path={path} className={classes.item} onClick={close} />
        ))}
      </div>
    </details>
  );
}
