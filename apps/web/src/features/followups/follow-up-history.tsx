import type { FollowUpChange, FollowUpDetail } from "@sinergi/api/followups/followups.schema";
import { FOLLOW_UP_FIELDS } from "@sinergi/domain/followups/changed-fields";
import { useTranslations } from "use-intl";
import { useFieldWords } from "#features/followups/use-field-words";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import own from "./followups.module.css";

/** Every step with who, when and why, the newest first; nothing of it is ever taken away. */
export function FollowUpHistory({ detail: { history } }: { readonly detail: FollowUpDetail }) {
  const t = useTranslations("followUps.history");
  return (
    <Card title={t("title")}>
      <ol className={own.steps}>
        {history.toReversed().map((change) => (
          <Step key={change.id} change={change} />
        ))}
      </ol>
    </Card>
  );
}

function Step({ change }: { readonly change: FollowUpChange }) {
  const t = useTranslations("followUps.history");
  const states = useTranslations("followUp.states");
  const formats = useFormats();
  const { regency } = useSession();
  const told = change.act === "REPORTED" || change.act === "BLOCKED";
  const moved = change.fromState !== null && change.fromState !== change.toState;
  return (
    <li>
      <strong>{t(`acts.${change.act}`)}</strong>
      {told && <span>{`, ${t("progress", { progress: change.progress })}`}</span>}
      {moved && <span className={own.moved}>{` (${states(change.fromState)} → ${states(change.toState)})`}</span>}
      {change.note !== "" && <p className={own.said}>{change.note}</p>}
      <EditedFields change={change} />
      <span className={classes.under}>{[change.actorName, formats.moment(change.at, regency.timeZone)].join(" · ")}</span>
    </li>
  );
}

function EditedFields({ change: { before, after } }: { readonly change: FollowUpChange }) {
  const t = useTranslations("followUps.history");
  const fields = useTranslations("followUp.fields");
  const words = useFieldWords();
  if (before === null || after === null) return null;
  return (
    <ul className={own.edited}>
      {FOLLOW_UP_FIELDS.filter((field) => field in after).map((field) => (
        <li key={field}>{t("changed", { field: fields(field), before: words(field, before[field]), after: words(field, after[field]) })}</li>
      ))}
    </ul>
  );
}
