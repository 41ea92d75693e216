import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { AccountMenu } from "#app/account-menu";
import { ScreenIcon } from "#app/icons";
import { type MenuGroup, screenAt } from "#app/menu";
import { PaletteButton } from "#app/palette-button";
import { BrandMark } from "#ui/brand-mark";
import { LanguageSwitch } from "#ui/language-switch";
import classes from "./rail.module.css";

interface RailProps {
  readonly menu: readonly MenuGroup[];
  readonly path: string;
}

export function Rail({ menu, path }: RailProps) {
  const t = useTranslations("menu");
  const here = screenAt(path)?.key;
  return (
    <div className={classes.rail}>
      <Link to="/" className={classes.brand}>
        <BrandMark />
        Sinergi
      </Link>
      <PaletteButton menu={menu} />
      <nav className={classes.groups} aria-label={t("label")}>
        {menu.map((group) => (
          <div key={group.key}>
            {group.screens.length > 1 && <p className={classes.group}>{t(`groups.${group.key}`)}</p>}
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
          </div>
        ))}
      </nav>
      <LanguageSwitch />
      <AccountMenu />
    </div>
  );
}
