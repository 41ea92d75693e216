import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { AccountMenu } from "#app/account-menu";
import { Bell } from "#app/bell";
import { type MenuGroup, screenAt } from "#app/menu";
import { BrandMark } from "#ui/brand-mark";
import classes from "./sibling-tabs.module.css";

interface SiblingTabsProps {
  readonly menu: readonly MenuGroup[];
  readonly path: string;
}

/** The row may be longer than the screen: the present one is never hidden at its end. Where it is, is told after it was drawn: asking at once would have the whole page measured for it. */
function bringIntoView(tab: HTMLElement | null): (() => void) | undefined {
  if (tab === null) return undefined;
  const drawn = new IntersectionObserver(([where]) => {
    drawn.disconnect();
    const shown = where !== undefined && where.boundingClientRect.width > 0;
    if (shown && where.intersectionRatio < 1) tab.scrollIntoView({ inline: "center", block: "nearest" });
  });
  drawn.observe(tab);
  return () => drawn.disconnect();
}

/** Phones only: the screens beside this one, and who is signed in. */
export function SiblingTabs({ menu, path }: SiblingTabsProps) {
  const t = useTranslations("menu");
  const here = screenAt(path)?.key;
  const group = menu.find(({ screens }) => screens.some((screen) => screen.key === here));
  const siblings = group && group.screens.length > 1 ? group.screens : [];
  return (
    <div className={classes.bar}>
      {siblings.length === 0 ? (
        <span className={classes.brand}>
          <BrandMark size={24} />
          Sinergi
        </span>
      ) : (
        <nav className={classes.tabs} aria-label={t("siblings")}>
          {siblings.map((screen) => (
            <Link key={screen.key} to={screen.to} className={classes.tab} aria-current={screen.key === here ? "page" : undefined} ref={screen.key === here ? bringIntoView : null}>
              {t(`short.${screen.key}`)}
            </Link>
          ))}
        </nav>
      )}
      <div className={classes.account}>
        <Bell />
        <AccountMenu compact />
      </div>
    </div>
  );
}
