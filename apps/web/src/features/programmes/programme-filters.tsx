import { NativeSelect, TextInput } from "@mantine/core";
import { PROGRAMME_UNITS, SIDES } from "@sinergi/domain/programmes/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useProgrammes } from "#lib/programmes";
import choices from "#ui/choices.module.css";
import { PROGRAMME_STATES, readProgrammesFilter, writeProgrammesFilter, type ProgrammesFilter } from "#urls/programmes.url";
import classes from "./programmes.module.css";

const route = getRouteApi("/frame/program");

/** A name to search for, and what to narrow the list to. */
export function ProgrammeFilters() {
  const t = useTranslations();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const programmes = useProgrammes();
  const filter = readProgrammesFilter(search);
  const narrow = (part: Partial<ProgrammesFilter>, replace = false) => void navigate({ search: (now) => ({ ...now, ...writeProgrammesFilter({ ...filter, ...part }), urut: now.urut }), replace });
  const all = { value: "", label: t("filters.all") };
  const owners = [...new Map(programmes.all.map(({ owner, ownerName }) => [owner, ownerName]))].toSorted(([, a], [, b]) => a.localeCompare(b, "id"));
  const className = classes.choice ?? "";
  return (
    <div className={choices.choices} data-screen-only>
      <TextInput
        className={className}
        type="search"
        label={t("programmes.search")}
        value={filter.text}
        onChange={(event) => narrow({ text: event.currentTarget.value }, filter.text !== "")}
        maxLength={80}
        autoComplete="off"
      />
      <NativeSelect
        className={className}
        label={t("programmes.columns.owner")}
        value={filter.owner ?? ""}
        onChange={(event) => narrow({ owner: event.currentTarget.value || undefined })}
        data={[all, ...owners.map(([value, label]) => ({ value, label }))]}
      />
      <NativeSelect
        className={className}
        label={t("programmes.columns.side")}
        value={filter.side ?? ""}
        onChange={(event) => narrow({ side: SIDES.find((side) => side === event.currentTarget.value) })}
        data={[all, ...SIDES.map((value) => ({ value, label: t(`sides.${value}`) }))]}
      />
      <NativeSelect
        className={className}
        label={t("programmes.columns.unit")}
        value={filter.unit ?? ""}
        onChange={(event) => narrow({ unit: PROGRAMME_UNITS.find((unit) => unit === event.currentTarget.value) })}
        data={[all, ...PROGRAMME_UNITS.map((value) => ({ value, label: t(`programmes.units.${value}`) }))]}
      />
      <NativeSelect
        className={className}
        label={t("programmes.columns.state")}
        value={filter.state ?? ""}
        onChange={(event) => narrow({ state: PROGRAMME_STATES.find((state) => state === event.currentTarget.value) })}
        data={[all, ...PROGRAMME_STATES.map((value) => ({ value, label: t(`programmes.states.${value}`) }))]}
      />
    </div>
  );
}
