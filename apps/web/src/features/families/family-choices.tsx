import { NativeSelect } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useProgrammes } from "#lib/programmes";
import { AreaChoice } from "#ui/area-choice";
import choices from "#ui/choices.module.css";
import type { FamiliesSearch } from "#urls/families.url";

const route = getRouteApi("/frame/analisis/keluarga");

/** Ranges people ask for; any other that a link brings is offered too. */
const DECILE_CHOICES: readonly string[] = ["1", "2", "3", "4", "1-2", "1-4", "5-10", "tanpa"];

interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly choose: (value: string | undefined) => void;
}

function Choice({ label, value = "", options, choose }: ChoiceProps) {
  const t = useTranslations("filters");
  const known = value === "" || options.some((option) => option.value === value);
  const offered = known ? options : [...options, { value, label: value.replaceAll("-", "–") }];
  return (
    <NativeSelect
      className={choices.choice ?? ""}
      label={label}
      value={value}
      onChange={(event) => choose(event.currentTarget.value || undefined)}
      data={[{ value: "", label: t("all") }, ...offered]}
    />
  );
}

/** The commonest ways to narrow the list. Rarer ones come from the marks of other screens and show as badges. */
export function FamilyChoices() {
  const t = useTranslations("filters");
  const programmes = useProgrammes();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (change: Partial<FamiliesSearch>) => void navigate({ search: (now) => ({ ...now, ...change, hal: undefined }) });
  const ofOne = search.prog !== undefined;
  return (
    <div className={choices.choices} data-screen-only>
      <AreaChoice area={search.wil} choose={(wil) => narrow({ wil })} />
      <Choice
        label={t("decile")}
        value={search.desil}
        choose={(desil) => narrow({ desil })}
        options={DECILE_CHOICES.map((value) => ({ value, label: value === "tanpa" ? t("withoutDecile") : value.replaceAll("-", "–") }))}
      />
      <Choice
        label={t("programme")}
        value={search.prog}
        choose={(prog) => narrow(prog === undefined ? { prog, layak: undefined } : { prog })}
        options={programmes.all.map(({ code, name }) => ({ value: code, label: name }))}
      />
      {ofOne && <EligibilityChoice value={search.layak} choose={(layak) => narrow({ layak })} />}
      <Choice
        label={t("receivesLabel")}
        value={search.terima}
        choose={(terima) => narrow({ terima })}
        options={[
          { value: "ya", label: t(ofOne ? "receives" : "receivesAny") },
          { value: "tidak", label: t(ofOne ? "receivesNot" : "receivesNone") },
        ]}
      />
    </div>
  );
}

function EligibilityChoice({ value, choose }: Pick<ChoiceProps, "value" | "choose">) {
  const t = useTranslations("filters");
  return (
    <Choice
      label={t("eligibilityLabel")}
      value={value}
      choose={choose}
      options={[
        { value: "ya", label: t("eligibility.yes") },
        { value: "tidak", label: t("eligibility.no") },
        { value: "tak-tahu", label: t("eligibility.unknown") },
      ]}
    />
  );
}
