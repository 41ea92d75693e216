import type { GapsAnswer } from "@sinergi/api/partners/partners.schema";
import { NativeSelect } from "@mantine/core";
import { FIRST_NEED, needKey, PLAIN_NEEDS } from "@sinergi/domain/partners/needs";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { needKeys, useNeedWords } from "#features/partners/use-need-words";
import { districtOf, usePlaces } from "#lib/areas";
import { useSession } from "#lib/session";
import choices from "#ui/choices.module.css";
import own from "./partners.module.css";
import { needIn, needToWrite } from "#urls/partners.url";

const route = getRouteApi("/frame/mitra/celah");
const FIRST = needKey(FIRST_NEED);

/** Which need the picture shows, and where. */
export function GapFilters({ answer }: { readonly answer: GapsAnswer | undefined }) {
  const t = useTranslations("partners.gaps");
  const tFilters = useTranslations("filters");
  const words = useNeedWords();
  const places = usePlaces();
  const { regency } = useSession();
  const { wil, butuh } = route.useSearch();
  const navigate = route.useNavigate();
  const keys = needKeys(PLAIN_NEEDS, answer?.missed ?? []);
  const offered = butuh !== undefined && !keys.includes(butuh) ? [...keys, butuh] : keys;
  const chooseNeed = (value: string) => {
    const need = needIn(value);
    void navigate({ search: (now) => ({ ...now, butuh: need === null ? undefined : needToWrite(need), prog: undefined }), resetScroll: false });
  };
  return (
    <div className={choices.choices} data-screen-only>
      <NativeSelect className={own.wide ?? ""} label={t("need")} value={butuh ?? FIRST} onChange={(event) => chooseNeed(event.currentTarget.value)} data={offered.map((value) => ({ value, label: words.long(value) }))} />
      <NativeSelect
        className={choices.choice ?? ""}
        label={regency.terms.district}
        value={districtOf(wil) ?? ""}
        onChange={(event) => void navigate({ search: (now) => ({ ...now, wil: event.currentTarget.value || undefined }), resetScroll: false })}
        data={[{ value: "", label: tFilters("all") }, ...places.districts.map(({ code, name }) => ({ value: code, label: name }))]}
      />
    </div>
  );
}
