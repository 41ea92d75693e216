import { IconChevronRight, IconDeviceMobile } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AccountMenu } from "#app/account-menu";
import { Bell } from "#app/bell";
import { ScreenIcon } from "#app/icons";
import { type MenuGroup, type Screen, screenAt } from "#app/menu";
import { PaletteButton } from "#app/palette-button";
import { FIELD_APP } from "#lib/field-app";
import { useMay } from "#lib/session";
import { BrandMark } from "#ui/brand-mark";
import { LanguageSwitch } from "#ui/language-switch";
import classes from "./rail.module.css";

/** Entries that fit beneath each other on a laptop without scrolling. */
const FITTING = 14;

interface RailProps {
  readonly menu: readonly MenuGroup[];
  readonly path: string;
}

export function Rail({ menu, path }: RailProps) {
  const t = useTranslations("menu");
  const here = screenAt(path)?.key;
  const logs = useMay("field.log");
  const few = menu.reduce((sum, group) => sum + group.screens.length, 0) <= FITTING;
  return (
    <div className={classes.rail}>
      <div className={classes.top}>
        <Link to="/" className={classes.brand}>
          <BrandMark />
          Sinergi
        </Link>
        <Bell />
      </div>
      <PaletteButton menu={menu} />
      <nav className={classes.groups} aria-label={t("label")}>
        {/* Another app of its own: a document, and no screen of this one. */}
        {logs && (
          <a href={FIELD_APP} className={classes.link}>
            <IconDeviceMobile size={20} stroke={1.6} aria-hidden />
            {t("fieldApp")}
          </a>
        )}
        {menu.map((group) => (
          <RailGroup key={group.key} group={group} here={here} few={few} />
        ))}
      </nav>
      <LanguageSwitch />
      <AccountMenu />
    </div>
  );
}

interface RailGroupProps {
  readonly group: MenuGroup;
  readonly here: Screen["key"] | undefined;
  /** The whole menu fits: every group stands open. */
  readonly few: boolean;
}

/** Of a long menu only the group of the screen before the reader stands open; he opens and closes others, and arriving in one opens it. */
function RailGroup({ group, here, few }: RailGroupProps) {
  const t = useTranslations("menu");
  const holds = group.screens.some(({ key }) => key === here);
  const [choice, setChoice] = useState<{ readonly at: typeof here; readonly open: boolean } | null>(null);
  const open = choice !== null && (choice.at === here || !holds) ? choice.open : holds || few;
  if (group.key === "home" || group.screens.length === 1) return <RailLinks group={group} here={here} />;
  return (
    <div>
      <button type="button" className={classes.group} aria-expanded={open} onClick={() => setChoice({ at: here, open: !open })}>
        {t(`groups.${group.key}`)}
        <IconChevronRight size={14} aria-hidden className={classes.chevron} />
      </button>
      {open && <RailLinks group={group} here={here} />}
    </div>
  );
}

function RailLinks({ group, here }: Omit<RailGroupProps, "few">) {
  const t = useTranslations("menu");
  return (
    <ul>
      {group.screens.map((screen) => (
        <li key={screen.key}>
          <Link to={screen.to} className={classes.link} aria-current={screen.key === here ? "page" : undefined}>
            <ScreenIcon screen={screen.key} />
            {t(`screens.${screen.key}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
