import { programmeCodeSchema, type Programme } from "@sinergi/domain/programmes/programme.schema";
import { BENEFIT_KINDS, PROGRAMME_UNITS, SIDE_KINDS, SIDES, STRATEGIES } from "@sinergi/domain/programmes/vocabulary";
import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { RelationFields } from "#features/programmes/relation-fields";
import { trpc } from "#lib/trpc";
import { ErrorState } from "#ui/error-state";
import classes from "./programmes.module.css";

interface IdentityFieldsProps {
  readonly programme: Programme;
  readonly change: (programme: Programme) => void;
  readonly isNew: boolean;
  /** Faults of empty fields are said once somebody wanted to go on. */
  readonly looked: boolean;
  /** An organisation proposes for itself alone. */
  readonly ownerFixed: boolean;
}

/** What a programme is in every year, and what it goes with. */
export function IdentityFields({ programme, change, isNew, looked, ownerFixed }: IdentityFieldsProps) {
  const t = useTranslations();
  const owners = useQuery(trpc.programmes.owners.queryOptions());
  const put = (part: Partial<Programme>) => change({ ...programme, ...part });
  const choice = <T extends string>(label: string, values: readonly T[], value: T, { say, set }: { readonly say: (value: T) => string; readonly set: (value: T) => void }) => (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => {
        const chosen = values.find((one) => one === event.currentTarget.value);
        if (chosen !== undefined) set(chosen);
      }}
      data={values.map((one) => ({ value: one, label: say(one) }))}
    />
  );
  const codeFault = (looked || programme.code !== "") && !programmeCodeSchema.safeParse(programme.code).success;
  return (
    <>
      {owners.error && <ErrorState error={owners.error} retry={() => void owners.refetch()} />}
      <div className={classes.form}>
        <TextInput label={t("programmes.form.name")} value={programme.name} maxLength={200} error={looked && programme.name.trim() === "" && t("programmes.form.nameMissing")} onChange={(event) => put({ name: event.currentTarget.value })} />
        {isNew && (
          <TextInput
            label={t("programmes.form.code")}
            description={t("programmes.form.codeHint")}
            value={programme.code}
            maxLength={40}
            error={codeFault && t("programmes.form.codeInvalid")}
            onChange={(event) => put({ code: event.currentTarget.value.toUpperCase() })}
          />
        )}
        <NativeSelect
          label={t("programmes.facts.owner")}
          value={programme.owner}
          disabled={ownerFixed}
          error={looked && programme.owner === "" && t("ruleRefusals.agency_missing")}
          onChange={(event) => put({ owner: event.currentTarget.value })}
          data={[{ value: "", label: "–" }, ...(owners.data ?? []).map(({ code, name }) => ({ value: code, label: name }))]}
        />
        {choice(t("programmes.facts.unit"), PROGRAMME_UNITS, programme.unit, { say: (one) => t(`programmes.units.${one}`), set: (unit) => put({ unit }) })}
        {choice(t("programmes.facts.side"), SIDES, programme.side, { say: (one) => t(`sides.${one}`), set: (side) => put({ side }) })}
        {choice(t("programmes.facts.sideKind"), SIDE_KINDS, programme.sideKind, { say: (one) => t(`programmes.sideKinds.${one}`), set: (sideKind) => put({ sideKind }) })}
        {choice(t("programmes.facts.strategy"), STRATEGIES, programme.strategy, { say: (one) => t(`programmes.strategies.${one}`), set: (strategy) => put({ strategy }) })}
        {choice(t("programmes.facts.benefitKind"), BENEFIT_KINDS, programme.benefitKind, { say: (one) => t(`programmes.benefitKinds.${one}`), set: (benefitKind) => put({ benefitKind }) })}
        <label className={classes.tick}>
          <input type="checkbox" checked={programme.inPackage} onChange={(event) => put({ inPackage: event.currentTarget.checked })} />
          {t("programmes.form.inPackage")}
        </label>
      </div>
      <RelationFields programme={programme} put={put} />
    </>
  );
}
