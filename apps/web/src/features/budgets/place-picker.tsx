import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { districtOf, usePlaces } from "#lib/areas";
import { AreaChoice } from "#ui/area-choice";
import classes from "./budgets.module.css";

interface PlacePickerProps {
  readonly places: readonly string[];
  readonly choose: (places: readonly string[]) => void;
}

/** Districts and villages of an activity; none is the whole regency. */
export function PlacePicker({ places, choose }: PlacePickerProps) {
  const t = useTranslations("budgets.places");
  const { nameOf } = usePlaces();
  const [picked, setPicked] = useState<string>();
  const add = () => {
    if (picked !== undefined && !places.includes(picked)) choose([...places, picked].toSorted());
    setPicked(undefined);
  };
  const label = (code: string) => (districtOf(code) === code ? nameOf(code) : `${nameOf(code)} (${nameOf(districtOf(code) ?? code)})`);
  return (
    <fieldset className={classes.group}>
      <legend>{t("title")}</legend>
      <div className={classes.picker}>
        <AreaChoice area={picked} choose={setPicked} />
        <Button variant="default" disabled={picked === undefined} onClick={add}>
          {t("add")}
        </Button>
      </div>
      <p className={classes.sub}>{places.length === 0 ? t("everywhere") : t("chosen", { count: places.length })}</p>
      <div className={classes.places}>
        {places.map((code) => (
          <Button key={code} variant="light" size="compact-md" rightSection={<IconX size={14} aria-hidden />} aria-label={t("remove", { place: label(code) })} onClick={() => choose(places.filter((place) => place !== code))}>
            {label(code)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
