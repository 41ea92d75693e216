import type { ProblemRow } from "@sinergi/api/problems/problems.schema";
import type { ProblemKind } from "@sinergi/domain/problems/problem-kinds";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { CaseFacts } from "#features/problems/case-facts";
import { DecidedCase } from "#features/problems/decided-case";
import { VerdictButtons } from "#features/problems/verdict-buttons";
import { useVerdictWords } from "#features/problems/verdict-words";
import { districtOf, usePlaces } from "#lib/areas";
import { useMay } from "#lib/session";
import links from "#ui/number-link.module.css";
import classes from "./problems.module.css";

interface CaseRowProps {
  readonly kind: ProblemKind;
  readonly row: ProblemRow;
  readonly isOpen: boolean;
}

/** One case: whom it is about, the facts side by side, and what can be decided or was. */
export function CaseRow({ kind, row, isOpen }: CaseRowProps) {
  const t = useTranslations("problems.case");
  const places = usePlaces();
  const mayDecide = useMay("problems.decide");
  const district = districtOf(row.village ?? undefined);
  return (
    <li className={classes.case} data-case={row.caseKey}>
      <div className={classes.headline}>
        <h3 className={classes.name}>
          {row.familyId === null ? (
            t("noFamily")
          ) : (
            <Link to="/analisis/keluarga/$familyId" params={{ familyId: row.familyId }} className={links.link}>
              {t("head", { name: row.headName })}
            </Link>
          )}
        </h3>
        {row.village !== null && (
          <span className={classes.faint}>
            {places.nameOf(row.village)}
            {district !== null && `, ${places.nameOf(district)}`}
          </span>
        )}
      </div>
      <CaseFacts kind={kind} facts={row.facts} />
      {isOpen ? (
        <>
          <EarlierDecision row={row} />
          {mayDecide && <VerdictButtons kind={kind} row={row} />}
        </>
      ) : (
        <DecidedCase row={row} />
      )}
    </li>
  );
}

/** An open case that was decided on other facts says so. */
function EarlierDecision({ row }: { readonly row: ProblemRow }) {
  const t = useTranslations("problems.case");
  const words = useVerdictWords(row.facts);
  if (row.decision === null) return null;
  return <p className={classes.decision}>{t("before", { verdict: words(row.decision.verdict), name: row.decision.by })}</p>;
}
