import type { VisitsOfFamilyAnswer } from "@sinergi/api/visits/visits.schema";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import { FamilyVisit } from "#features/families/family-visit";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import classes from "./family-visits.module.css";

/** What facilitators logged of the family. For those who may read the log. */
export function VisitsCard({ familyId }: { readonly familyId: string }) {
  return useMay("field.read") ? <VisitsRead familyId={familyId} /> : null;
}

function VisitsRead({ familyId }: { readonly familyId: string }) {
  const t = useTranslations("familyVisits");
  const formats = useFormats();
  const query = useQuery(trpc.visits.ofFamily.queryOptions({ familyId }));
  return (
    <Loaded query={query} height={240}>
      {({ visits, checks }) => {
        const standing = visits.filter(({ amendedBy, isVoided }) => amendedBy === null && !isVoided);
        return (
          <Card title={t("title")} finding={standing[0] === undefined ? null : t("finding", { count: standing.length, day: formats.day(standing[0].onDay) })}>
            {visits.length === 0 && checks.length === 0 ? <EmptyState text={t("none")} /> : null}
            <ol className={classes.visits}>
              {visits.map((visit) => <FamilyVisit key={visit.id} visit={visit} />)}
            </ol>
            {checks.length === 0 ? null : <Checks checks={checks} />}
          </Card>
        );
      }}
    </Loaded>
  );
}

const QUESTIONS = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;

function Checks({ checks }: Pick<VisitsOfFamilyAnswer, "checks">) {
  const t = useTranslations("familyVisits");
  const formats = useFormats();
  return (
    <>
      <h3 className={classes.heading}>{t("checks")}</h3>
      <ol className={classes.visits}>
        {checks.map((check) => (
          <li key={check.id}>
            <p>{t("check", { day: formats.day(check.onDay), name: check.userName, result: t(`results.${check.result}`) })}</p>
            {check.noShelter ? <p className={classes.detail}>{t("noShelter")}</p> : <p className={classes.detail}>{t("signs", { yes: QUESTIONS.filter((one) => check.answers[one] === true).length, unknown: QUESTIONS.filter((one) => check.answers[one] === null).length })}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
