import { NativeSelect } from "@mantine/core";
import { useTranslations } from "use-intl";
import { districtOf, isVillage, usePlaces } from "#lib/areas";
import { useSession } from "#lib/session";
import classes from "./choices.module.css";

interface AreaChoiceProps {
  readonly area: string | undefined;
  readonly choose: (area: string | undefined) => void;
}

/** The regency's own words for its places, district first and its villages after. */
export function AreaChoice({ area, choose }: AreaChoiceProps) {
  const t = useTranslations("filters");
  const { regency } = useSession();
  const places = usePlaces();
  const district = districtOf(area);
  const option = (place: { code: string; name: string }) => ({ value: place.code, label: place.name });
  return (
    <>
      <NativeSelect
        className={classes.choice ?? ""}
        label={regency.terms.district}
        value={district ?? ""}
        onChange={(event) => choose(event.currentTarget.value || undefined)}
        data={[{ value: "", label: t("all") }, ...places.districts.map(option)]}
      />
      {district && (
        <NativeSelect
          className={classes.choice ?? ""}
          label={regency.terms.village}
          value={isVillage(area) ? (area ?? "") : ""}
          onChange={(event) => choose(event.currentTarget.value || district)}
          data={[{ value: "", label: t("all") }, ...places.villagesOf(district).map(option)]}
        />
      )}
    </>
  );
}
