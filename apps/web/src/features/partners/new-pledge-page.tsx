import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { NativeSelect } from "@mantine/core";
import { FIRST_NEED, needKey, PLAIN_NEEDS } from "@sinergi/domain/partners/needs";
import { OverlapCard } from "#features/partners/overlap-card";
import { PledgeForm } from "#features/partners/pledge-form";
import { needKeys, useNeedWords } from "#features/partners/use-need-words";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { AreaChoice } from "#ui/area-choice";
import choices from "#ui/choices.module.css";
import { Loaded } from "#ui/loaded";
import { NotImported } from "#ui/not-imported";
import { Page } from "#ui/page";
import own from "./partners.module.css";

const route = getRouteApi("/frame/mitra/janji/baru");
const FIRST = needKey(FIRST_NEED);

/** A promise in three steps on one screen: where and what for, what is there already, then what one brings. */
export function NewPledgePage() {
  const t = useTranslations("partners.form");
  const { regency } = useSession();
  const { wil, butuh } = route.useSearch();
  const area = wil ?? regency.code;
  const need = butuh ?? FIRST;
  // Without families nobody knows who needs what: no zero is said.
  const notImported = useQuery(trpc.gaps.byArea.queryOptions({})).data?.snapshot.dataset === null;
  const overlap = useQuery(trpc.gaps.overlap.queryOptions({ area, need }, { placeholderData: keepPreviousData }));
  return (
    <Page title={t("title")} intro={<Link to="/mitra/celah">{t("back")}</Link>}>
      <Where />
      <Loaded query={overlap} height={320}>
        {(answer) => (
          <>
            {notImported ? <NotImported /> : <OverlapCard answer={answer} />}
            <PledgeForm key={`${answer.area.code} ${answer.need}`} area={answer.area} need={answer.need} seen={answer.programmes.map(({ code }) => code)} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** Area and need stand in the address: the way here from a number of Celah bantuan has chosen them already. */
function Where() {
  const t = useTranslations("partners");
  const words = useNeedWords();
  const { wil, butuh } = route.useSearch();
  const navigate = route.useNavigate();
  const gaps = useQuery(trpc.gaps.byArea.queryOptions({}));
  const keys = needKeys(PLAIN_NEEDS, gaps.data?.missed ?? []);
  const need = butuh ?? FIRST;
  const offered = keys.includes(need) ? keys : [...keys, need];
  return (
    <div className={choices.choices}>
      <NativeSelect className={own.wide ?? ""} label={t("need")} value={need} onChange={(event) => void navigate({ search: (now) => ({ ...now, butuh: event.currentTarget.value }), replace: true, resetScroll: false })} data={offered.map((value) => ({ value, label: words.long(value) }))} />
      <AreaChoice area={wil} choose={(chosen) => void navigate({ search: (now) => ({ ...now, wil: chosen }), replace: true, resetScroll: false })} />
    </div>
  );
}
