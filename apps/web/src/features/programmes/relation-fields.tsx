import type { Programme } from "@sinergi/domain/programmes/programme.schema";
import { RELATION_KINDS } from "@sinergi/domain/programmes/vocabulary";
import { Button, NativeSelect } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useProgrammes } from "#lib/programmes";
import classes from "./programmes.module.css";

/** Which other programmes this one goes with, or against. */
export function RelationFields({ programme, put }: { readonly programme: Programme; readonly put: (part: Partial<Programme>) => void }) {
  const t = useTranslations("programmes");
  const { all, nameOf } = useProgrammes();
  const { relations } = programme;
  const taken = new Set([programme.code, ...relations.map((relation) => relation.with)]);
  const options = (chosen: string) => [
    { value: "", label: t("form.chooseProgramme") },
    ...all.filter(({ code }) => code === chosen || !taken.has(code)).map(({ code, name }) => ({ value: code, label: name })).toSorted((a, b) => a.label.localeCompare(b.label, "id")),
    ...(chosen !== "" && !all.some(({ code }) => code === chosen) ? [{ value: chosen, label: chosen }] : []),
  ];
  return (
    <fieldset className={classes.tranches}>
      <legend>{t("form.relations")}</legend>
      {relations.map((relation, at) => (
        <div key={at} className={classes.tranche}>
          <NativeSelect size="sm" aria-label={t("relations.kind")} value={relation.kind} data={RELATION_KINDS.map((value) => ({ value, label: t(`relationKinds.${value}`) }))} onChange={(event) => put({ relations: relations.with(at, { ...relation, kind: event.currentTarget.value === "CONFLICTING" ? "CONFLICTING" : "COMPLEMENTARY" }) })} />
          <NativeSelect size="sm" aria-label={t("relations.with")} value={relation.with} data={options(relation.with)} onChange={(event) => put({ relations: relations.with(at, { ...relation, with: event.currentTarget.value }) })} />
          <Button variant="subtle" color="gray" size="compact-sm" aria-label={t("form.removeRelation", { name: nameOf(relation.with) })} onClick={() => put({ relations: relations.toSpliced(at, 1) })}>
            ×
          </Button>
        </div>
      ))}
      <div className={classes.actions}>
        <Button variant="default" size="compact-sm" onClick={() => put({ relations: [...relations, { with: "", kind: "COMPLEMENTARY" }] })}>
          {t("form.addRelation")}
        </Button>
      </div>
    </fieldset>
  );
}
