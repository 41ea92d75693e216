import { NativeSelect } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useProgrammes } from "#lib/programmes";
import { AreaChoice } from "#ui/area-choice";
import choices from "#ui/choices.module.css";
import type { FamiliesSearch } from "#urls/families.url";

const route = getRouteApi("/frame/analisis/keluarga");

/** Ranges people ask for; any other that a link brings is offered too. */
const DECILE_CHOICES = ["1", "2", "3", "4", "1-2", "1-4", "5-10", "tanpa"];

/** The commonest ways to narrow the list. Rarer ones come from the marks of other screens and show as badges. */
export function FamilyChoices() {
  const t = useTranslations("filters");
  const programmes = useProgrammes();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (change: Partial<FamiliesSearch>) => void navigate({ search: (now) => ({ ...now, ...change, hal: undefined }) });
  const deciles = search.desil && !DECILE_CHOICES.includes(search.desil) ? [...DECILE_CHOICES, search.desil] : DECILE_CHOICES;
  const eligibilities = search.layak && search.layak.includes(",") ? [search.layak] : [];
  return (
    <div className={choices.choices} data-screen-only>
      <AreaChoice area={search.wil} choose={(wil) => narrow({ wil })} />
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("decile")}
        value={search.desil ?? ""}
        onChange={(event) => narrow({ desil: event.currentTarget.value || undefined })}
        data={[{ value: "", label: t("all") }, ...deciles.map((value) => ({ value, label: value === "tanpa" ? t("withoutDecile") : value.replaceAll("-", "–") }))]}
      />
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("programme")}
        value={search.prog ?? ""}
        onChange={(event) => narrow(event.currentTarget.value ? { prog: event.currentTarget.value } : { prog: undefined, layak: undefined })}
        data={[{ value: "", label: t("all") }, ...programmes.all.map(({ code, name }) => ({ value: code, label: name }))]}
      />
      {search.prog !== undefined && (
        <NativeSelect
          className={choices.choice ?? ""}
          label={t("eligibilityLabel")}
          value={search.layak ?? ""}
          onChange={(event) => narrow({ layak: event.currentTarget.value || undefined })}
          data={[
            { value: "", label: t("all") },
            { value: "ya", label: t("eligibility.yes") },
            { value: "tidak", label: t("eligibility.no") },
            { value: "tak-tahu", label: t("eligibility.unknown") },
            ...eligibilities.map((value) => ({ value, label: value })),
          ]}
        />
      )}
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("receivesLabel")}
        value={search.terima ?? ""}
        onChange={(event) => narrow({ terima: event.currentTarget.value || undefined })}
        data={[
          { value: "", label: t("all") },
          { value: "ya", label: t(search.prog === undefined ? "receivesAny" : "receives") },
          { value: "tidak", label: t(search.prog === undefined ? "receivesNone" : "receivesNot") },
        ]}
      />
    </div>
  );
}
