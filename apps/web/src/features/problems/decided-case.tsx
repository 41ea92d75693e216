import type { ProblemRow } from "@sinergi/api/problems/problems.schema";
import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useCaseActs } from "#features/problems/use-decide-case";
import { useVerdictWords } from "#features/problems/verdict-words";
import { useFormats } from "#lib/i18n";
import { useMay, useSession } from "#lib/session";
import classes from "./problems.module.css";

/** Who decided what, when and why; a merge that waits says so and can be confirmed by somebody else. */
export function DecidedCase({ row }: { readonly row: ProblemRow }) {
  const t = useTranslations("problems.case");
  const decide = useTranslations("problems.decide");
  const formats = useFormats();
  const { regency } = useSession();
  const words = useVerdictWords(row.facts);
  const acts = useCaseActs(row.headName);
  const mayDecide = useMay("problems.decide");
  const mayConfirm = useMay("problems.confirm");
  const { decision } = row;
  if (decision === null) return null;
  const waits = decision.merge !== null && decision.confirmedBy === null;
  return (
    <>
      <div className={`${classes.decision} ${waits ? classes.waits : ""}`}>
        <p>
          <strong>{words(decision.verdict)}</strong>. {decision.by}, {formats.moment(decision.at, regency.timeZone)}
        </p>
        {decision.note !== "" && <p>{t("note", { note: decision.note })}</p>}
        {decision.merge !== null && <p>{t(`kept.${decision.merge.subject}`, { record: keptRecord(row) })}</p>}
        {waits && <p>{t("waits")}</p>}
        {decision.confirmedBy !== null && <p>{t("confirmedBy", { name: decision.confirmedBy })}</p>}
      </div>
      <div className={classes.actions} data-screen-only>
        {waits && mayConfirm && !decision.own && (
          <Button size="sm" disabled={acts.busy} aria-label={decide("confirmNamed", { name: row.headName })} onClick={() => acts.confirm(decision.id)}>
            {decide("confirm")}
          </Button>
        )}
        {mayDecide && (
          <Button variant="default" size="sm" disabled={acts.busy} aria-label={decide("undoNamed", { name: row.headName })} onClick={() => acts.undo(decision.id)}>
            {decide("undo")}
          </Button>
        )}
      </div>
    </>
  );
}

/** The letter of the record that stands. */
function keptRecord({ facts: { a }, decision }: ProblemRow): string {
  const merge = decision?.merge;
  return merge != null && (merge.subject === "PERSON" ? a?.personId : a?.familyId) === merge.kept ? "A" : "B";
}
