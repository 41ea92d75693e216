import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useMay } from "#lib/session";
import classes from "./home.module.css";

const WAYS = [
  { key: "targeting", to: "/analisis/sasaran", permission: "figures.read" },
  { key: "families", to: "/analisis/keluarga", permission: "families.read" },
  { key: "imports", to: "/data/impor", permission: "imports.read" },
  { key: "audit", to: "/audit", permission: "audit.read" },
  { key: "users", to: "/pengguna", permission: "accounts.read" },
  { key: "settings", to: "/pengaturan", permission: "settings.read" },
] as const;

/** The ways on from here that the role may go. */
export function WaysOn() {
  const t = useTranslations("home.ways");
  return (
    <nav aria-label={t("label")} data-screen-only>
      <ul className={classes.ways}>
        {WAYS.map((way) => (
          <WayOn key={way.key} way={way} />
        ))}
      </ul>
    </nav>
  );
}

function WayOn({ way }: { readonly way: (typeof WAYS)[number] }) {
  const t = useTranslations("home.ways");
  if (!useMay(way.permission)) return null;
  return (
    <li>
      <Link to={way.to} className={classes.way}>
        <strong>{t(`${way.key}.title`)}</strong>
        {t(`${way.key}.text`)}
      </Link>
    </li>
  );
}
