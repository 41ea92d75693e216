import type { FocusScoresAnswer } from "@sinergi/api/focus/focus.schema";
import { NativeSelect, TextInput } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { districtOf, usePlaces } from "#lib/areas";
import { useSession } from "#lib/session";
import choices from "#ui/choices.module.css";
import classes from "./focus.module.css";

const route = getRouteApi("/frame/perencanaan/lokus");
const EVERY_DISTRICT = "kecamatan";

/** Where one looks and whose eligible families are counted: every choice stands in the address. */
export function FocusChoices({ answer }: { readonly answer: FocusScoresAnswer }) {
  const t = useTranslations("focus.choices");
  const { regency } = useSession();
  const places = usePlaces();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const village = regency.terms.village.toLowerCase();
  return (
    <div className={choices.choices} data-screen-only>
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("where")}
        value={search.tingkat ?? districtOf(search.wil) ?? ""}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const districts = value === EVERY_DISTRICT;
          void navigate({ search: (now) => ({ ...now, tingkat: districts ? EVERY_DISTRICT : undefined, wil: districts || value === "" ? undefined : value }), resetScroll: false });
        }}
        data={[
          { value: "", label: t("everyVillage", { term: village }) },
          { value: EVERY_DISTRICT, label: t("everyDistrict", { term: regency.terms.district.toLowerCase() }) },
          ...places.districts.map(({ code, name }) => ({ value: code, label: t("villagesOf", { term: regency.terms.village, district: name }) })),
        ]}
      />
      <TextInput
        className={choices.choice ?? ""}
        label={t("search")}
        type="search"
        maxLength={60}
        value={search.cari ?? ""}
        onChange={(event) => {
          const { value } = event.currentTarget;
          void navigate({ search: (now) => ({ ...now, cari: value === "" ? undefined : value }), resetScroll: false, replace: search.cari !== undefined });
        }}
      />
      <ProgrammeChoice answer={answer} />
    </div>
  );
}

/** Whose eligible families the exclusion error is of; another choice is tried in the address and saved with the weights. */
function ProgrammeChoice({ answer }: { readonly answer: FocusScoresAnswer }) {
  const t = useTranslations("focus.choices");
  const navigate = route.useNavigate();
  const { prog } = route.useSearch();
  const chosen = answer.programmes.map(({ code }) => code);
  const choose = (codes: readonly string[]) => void navigate({ search: (now) => ({ ...now, prog: codes.length === 0 ? undefined : codes.join(",") }), resetScroll: false });
  return (
    <details className={classes.picker}>
      <summary>{t("programmes", { chosen: chosen.length, all: answer.choices.length })}</summary>
      <ul>
        {answer.choices.map(({ code, name }) => (
          <li key={code}>
            <label>
              <input type="checkbox" checked={chosen.includes(code)} onChange={() => choose(answer.choices.map((one) => one.code).filter((one) => (one === code ? !chosen.includes(code) : chosen.includes(one))))} />
              <span>{name}</span>
            </label>
          </li>
        ))}
      </ul>
      {prog !== undefined && (
        <button type="button" className={classes.textButton} onClick={() => choose([])}>
          {t("programmesReset")}
        </button>
      )}
    </details>
  );
}
