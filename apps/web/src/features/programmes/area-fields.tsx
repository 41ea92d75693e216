import type { AreaCondition } from "@sinergi/domain/programmes/eligibility-rule.schema";
import { readable } from "@sinergi/domain/programmes/rule-vocabulary";
import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useRuleSpeaker } from "#features/programmes/programme-words";
import { usePlaces } from "#lib/areas";
import { AreaChoice } from "#ui/area-choice";
import { FilterBadges } from "#ui/filter-badges";
import classes from "./rule-builder.module.css";

interface AreaFieldsProps {
  readonly area: AreaCondition;
  readonly change: (area: AreaCondition) => void;
}

/** Places a family must live in, and the kind of its village. */
export function AreaFields({ area, change }: AreaFieldsProps) {
  const t = useTranslations("ruleBuilder");
  const speaker = useRuleSpeaker();
  const places = usePlaces();
  const [chosen, setChosen] = useState<string | undefined>();
  const codes = area.in ?? [];
  const kinds = [...new Set(places.districts.flatMap(({ code }) => places.villagesOf(code)).flatMap(({ code }) => places.kindOf(code)?.toUpperCase() ?? []))].toSorted();
  const put = (next: readonly string[]) => change({ ...(area.kind === undefined ? {} : { kind: area.kind }), ...(next.length === 0 ? {} : { in: [...next] }) });
  const putKind = (kind: string) => change({ ...(area.in === undefined ? {} : { in: area.in }), ...(kind === "" ? {} : { kind }) });
  return (
    <div className={classes.facts}>
      <NativeSelect size="sm" className={classes.add ?? ""} label={t("kind")} value={area.kind ?? ""} onChange={(event) => putKind(event.currentTarget.value)} data={[{ value: "", label: t("anyKind") }, ...kinds.map((value) => ({ value, label: readable(value) }))]} />
      <FilterBadges badges={codes.map((code) => ({ key: code, text: speaker.placeName(code), remove: () => put(codes.filter((one) => one !== code)) }))} clear={() => put([])} />
      <div className={classes.fields}>
        <AreaChoice area={chosen} choose={setChosen} />
        <Button
          variant="default"
          size="sm"
          disabled={chosen === undefined || codes.includes(chosen)}
          onClick={() => {
            if (chosen !== undefined) put([...codes, chosen]);
            setChosen(undefined);
          }}
        >
          {t("addPlace")}
        </Button>
      </div>
    </div>
  );
}
