import type { Permission } from "@sinergi/domain/access/permissions";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { FIELD_APP } from "#lib/field-app";
import { useMay } from "#lib/session";
import classes from "./home.module.css";

const WAYS = [
  { key: "targeting", to: "/analisis/sasaran", permission: "figures.read" },
  { key: "families", to: "/analisis/keluarga", permission: "families.read" },
  { key: "imports", to: "/data/impor", permission: "imports.read" },
  { key: "gaps", to: "/mitra/celah", permission: "gaps.read", outside: true },
  { key: "pledges", to: "/mitra/janji", permission: "pledges.read", outside: true },
  { key: "followUps", to: "/tindak-lanjut", permission: "followups.read", outside: true },
  { key: "audit", to: "/audit", permission: "audit.read" },
  { key: "users", to: "/pengguna", permission: "accounts.read" },
  { key: "settings", to: "/pengaturan", permission: "settings.read" },
] as const satisfies readonly { readonly key: string; readonly to: string; readonly permission: Permission; readonly outside?: true }[];
type Way = (typeof WAYS)[number];

/** The ways on from here that the role may go. */
export function WaysOn() {
  const t = useTranslations("home.ways");
  return (
    <nav aria-label={t("label")} data-screen-only>
      <ul className={classes.ways}>
        <FieldWay />
        {WAYS.map((way) => (
          <WayOn key={way.key} way={way} />
        ))}
      </ul>
    </nav>
  );
}

/** A facilitator's own work is in an app of its own. */
function FieldWay() {
  const t = useTranslations("home.ways");
  if (!useMay("field.log")) return null;
  return (
    <li>
      <a href={FIELD_APP} className={classes.way}>
        <strong>{t("field.title")}</strong>
        {t("field.text")}
      </a>
    </li>
  );
}

/** What is marked `outside` is the work of those who do not see the figures; the others find it in the menu. */
function WayOn({ way }: { readonly way: Way }) {
  const t = useTranslations("home.ways");
  const inside = useMay("figures.read");
  const may = useMay(way.permission);
  if (!may || (inside && "outside" in way)) return null;
  return (
    <li>
      <Link to={way.to} className={classes.way}>
        <strong>{t(`${way.key}.title`)}</strong>
        {t(`${way.key}.text`)}
      </Link>
    </li>
  );
}
