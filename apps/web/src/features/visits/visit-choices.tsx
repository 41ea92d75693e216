import type { VisitsAnswer } from "@sinergi/api/visits/visits.schema";
import { NativeSelect, TextInput } from "@mantine/core";
import { RECORD_FLAGS, VISIT_KINDS, VISIT_OUTCOMES } from "@sinergi/domain/fieldwork/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { AreaChoice } from "#ui/area-choice";
import choices from "#ui/choices.module.css";
import type { VisitsSearch } from "#urls/visits.url";

const route = getRouteApi("/frame/pendampingan/kunjungan");

export function VisitChoices({ facilitators }: Pick<VisitsAnswer, "facilitators">) {
  const t = useTranslations("visits");
  const words = useTranslations("visitWords");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (change: Partial<VisitsSearch>) => void navigate({ search: (now) => ({ ...now, ...change, hal: undefined }) });
  const all = { value: "", label: t("all") };
  return (
    <div className={choices.choices} data-screen-only>
      <AreaChoice area={search.wil} choose={(wil) => narrow({ wil })} />
      <TextInput className={choices.choice ?? ""} type="month" label={t("month")} value={search.bulan ?? ""} onChange={(event) => narrow({ bulan: event.currentTarget.value || undefined })} />
      {facilitators.length < 2 ? null : (
        <NativeSelect className={choices.choice ?? ""} label={t("facilitator")} value={search.pendamping ?? ""} onChange={(event) => narrow({ pendamping: event.currentTarget.value || undefined })} data={[all, ...facilitators.map(({ userId, name }) => ({ value: userId, label: name }))]} />
      )}
      <NativeSelect className={choices.choice ?? ""} label={t("outcome")} value={search.hasil ?? ""} onChange={(event) => narrow({ hasil: VISIT_OUTCOMES.find((one) => one === event.currentTarget.value) })} data={[all, ...VISIT_OUTCOMES.map((value) => ({ value, label: words(`outcomes.${value}`) }))]} />
      <NativeSelect className={choices.choice ?? ""} label={t("kind")} value={search.jenis ?? ""} onChange={(event) => narrow({ jenis: VISIT_KINDS.find((one) => one === event.currentTarget.value) })} data={[all, ...VISIT_KINDS.map((value) => ({ value, label: words(`kinds.${value}`) }))]} />
      <NativeSelect className={choices.choice ?? ""} label={t("flag")} value={search.tanda ?? ""} onChange={(event) => narrow({ tanda: RECORD_FLAGS.find((one) => one === event.currentTarget.value) })} data={[all, ...RECORD_FLAGS.map((value) => ({ value, label: words(`flags.${value}`) }))]} />
    </div>
  );
}
