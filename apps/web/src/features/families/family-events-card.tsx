import type { FamilyEvent, FamilyHistoryAnswer } from "@sinergi/api/families/families.schema";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import classes from "./family-history.module.css";

/** What changed from version to version, the latest first. Who came from or went to a family within the reader's scope is linked. */
export function FamilyEventsCard({ history }: { readonly history: FamilyHistoryAnswer }) {
  const t = useTranslations("familyHistory.events");
  const formats = useFormats();
  const { versions, events } = history;
  const present = versions.filter(({ isIn }) => isIn).length;
  return (
    <Card title={t("title")} note={t("versions", { count: present, all: versions.length })}>
      {events.length === 0 ? (
        <EmptyState text={t(present < 2 ? "one" : "none")} />
      ) : (
        <ol className={classes.events}>
          {events.toReversed().map((event) => (
            <li key={JSON.stringify(event)}>
              <EventWords event={event} />
              <span>{t("before", { day: formats.day(event.asOf) })}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function EventWords({ event }: { readonly event: FamilyEvent }) {
  const t = useTranslations("familyHistory.events");
  switch (event.kind) {
    case "cardChanged":
      return t("cardChanged");
    case "headChanged":
      return t("headChanged", { name: event.name ?? "–" });
    case "moved":
      return t("moved", { from: event.from, to: event.to });
    case "decileJumped":
      return t("decileJumped", { from: event.from, to: event.to });
    default:
      return (
        <>
          {t(event.kind, { name: event.name })}
          {event.familyId !== null && (
            <>
              {" · "}
              <Link to="/analisis/keluarga/$familyId" params={{ familyId: event.familyId }}>
                {t("otherFamily")}
              </Link>
            </>
          )}
        </>
      );
  }
}
