import type { EnrolmentPreview } from "@sinergi/api/enrolments/enrolments.schema";
import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { textIn } from "#lib/form-text";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useProgrammes } from "#lib/programmes";
import { useRefusalWords } from "#lib/refusal-words";
import { useSession } from "#lib/session";
import { useToday } from "#lib/today";
import { trpc } from "#lib/trpc";
import { dayCode } from "#urls/codes";
import classes from "./enrolling.module.css";

interface EnrolFormProps {
  readonly familyId: string;
  /** Set where the screen is of one programme. */
  readonly programme?: string | undefined;
  readonly done: () => void;
}

/** Enrols a family by hand: programme, first day, for whom, and what to know before. It warns and does not forbid. */
export function EnrolForm({ familyId, programme: fixed, done }: EnrolFormProps) {
  const t = useTranslations("enrolling");
  const words = useRefusalWords();
  const queryClient = useQueryClient();
  const offered = useOwnProgrammes();
  const [programme, setProgramme] = useState(fixed ?? "");
  const [startsOn, setStartsOn] = useState(useToday());
  const [incomplete, setIncomplete] = useState(false);
  const asked = programme !== "" && dayCode.safeParse(startsOn).success;
  const { data: preview, error } = useQuery(trpc.enrolments.preview.queryOptions(asked ? { familyId, programme, startsOn } : skipToken));
  const add = useMutation(trpc.enrolments.add.mutationOptions({ onSuccess: done, onSettled: () => queryClient.invalidateQueries() }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const personId = textIn(fields, "person") || null;
    setIncomplete(!asked);
    if (asked) add.mutate({ opId: newOperationId(), familyId, programme, startsOn, personId, note: textIn(fields, "note") });
  };
  const problem = incomplete ? t("incomplete") : add.error ? words(add.error) : error ? words(error) : null;
  return (
    <form className={classes.form} onSubmit={submit}>
      {fixed === undefined && (
        <NativeSelect label={t("programme")} value={programme} onChange={(event) => setProgramme(event.currentTarget.value)} data={[{ value: "", label: t("choose") }, ...offered]} data-autofocus />
      )}
      <TextInput type="date" label={t("startsOn")} description={t("startsOnHint")} value={startsOn} onChange={(event) => setStartsOn(event.currentTarget.value)} />
      {preview?.unit === "INDIVIDUAL" && <NativeSelect name="person" label={t("person")} data={[{ value: "", label: t("choosePerson") }, ...preview.members.map(({ personId, name }) => ({ value: personId, label: name }))]} />}
      {preview && <Warnings preview={preview} />}
      <Textarea name="note" label={t("note")} description={t("noteHint")} maxLength={500} autosize={false} rows={2} />
      {problem !== null && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <Button type="submit" loading={add.isPending} disabled={preview?.alreadyEnrolled ?? false}>
        {t(preview && isWarned(preview) ? "confirmAnyway" : "confirm")}
      </Button>
    </form>
  );
}

/** Programmes whose enrolments the reader may write. */
function useOwnProgrammes(): readonly { readonly value: string; readonly label: string }[] {
  const { user } = useSession();
  const programmes = useProgrammes();
  return programmes.all.filter(({ owner, unit }) => unit !== "AREA" && (user.agency === null || owner === user.agency.code)).map(({ code, name }) => ({ value: code, label: name }));
}

function isWarned({ eligibility, conflicts }: EnrolmentPreview): boolean {
  return eligibility === "no" || conflicts.length > 0;
}

function Warnings({ preview }: { readonly preview: EnrolmentPreview }) {
  const t = useTranslations("enrolling");
  const formats = useFormats();
  const programmes = useProgrammes();
  const reasons = preview.outside.map(({ part, decile, max }) => (part === "decile" ? t("outside.decile", { decile: decile ?? 0, max: max ?? 10 }) : t(`outside.${part}`)));
  const warnings = [
    ...(preview.alreadyEnrolled ? [t("already")] : []),
    ...(preview.eligibility === "no" ? [reasons.length === 0 ? t("notEligible") : t("notEligibleBecause", { reasons: formats.list(reasons) })] : []),
    ...(preview.eligibility === "unknown" ? [t("eligibilityUnknown")] : []),
    ...(preview.conflicts.length > 0 ? [t("conflicting", { programmes: formats.list(preview.conflicts.map(programmes.nameOf)) })] : []),
  ];
  if (warnings.length === 0) return <p className={classes.fine}>{t(preview.eligibility === null ? "noRule" : "fits")}</p>;
  return (
    <ul className={classes.warnings} role="status">
      {warnings.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  );
}
