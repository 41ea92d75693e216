import type { FocusListAnswer } from "@sinergi/api/focus/focus.schema";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { BringButton } from "#ui/bring-to-meeting";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import classes from "./focus.module.css";

/** What changed against the signed list before. */
export function SinceCard({ answer: { villages, before } }: { readonly answer: FocusListAnswer }) {
  const t = useTranslations("focus.compare");
  const { regency } = useSession();
  const term = regency.terms.village.toLowerCase();
  if (before === null) {
    return (
      <Card title={t("titleNone")}>
        <EmptyState text={t("nothing")} />
      </Card>
    );
  }
  const arrived = villages.filter(({ since }) => since === "new");
  const stayed = villages.filter(({ since }) => since === "stayed");
  const finding = t("finding", { arrived: arrived.length, stayed: stayed.length, left: before.left.length, term, year: before.year });
  return (
    <Card title={t("title", { name: before.name })} finding={finding} actions={<BringButton offer={() => ({ title: finding, choices: [] })} />}>
      <div className={classes.columns}>
        <Names title={t("arrived")} places={arrived} />
        <Names title={t("stayed")} places={stayed} />
        <Names title={t("left")} places={before.left} />
      </div>
      <p className={classes.faint}>
        <Link to="/perencanaan/lokus/$listId" params={{ listId: before.id }}>
          {t("open", { name: before.name })}
        </Link>
      </p>
    </Card>
  );
}

function Names({ title, places }: { readonly title: string; readonly places: readonly { readonly area: string; readonly name: string; readonly district: string }[] }) {
  const formats = useFormats();
  return (
    <div>
      <h3 className={classes.subtitle}>
        {title} ({formats.count(places.length)})
      </h3>
      {places.length === 0 ? (
        <p>–</p>
      ) : (
        <ul className={classes.names}>
          {places.map(({ area, name, district }) => (
            <li key={area}>
              <Link to="/analisis/wilayah/$areaCode" params={{ areaCode: area }}>
                {name}
              </Link>{" "}
              <span className={classes.faint}>{district}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
