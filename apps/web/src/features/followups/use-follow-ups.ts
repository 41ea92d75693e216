import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { askedOfServer } from "#features/followups/find-follow-ups";
import { useFormats } from "#lib/i18n";
import { trpc } from "#lib/trpc";

const route = getRouteApi("/frame/tindak-lanjut");

/** All follow-ups; where they are more than one list holds, those that the address asks for, so that none is out of reach. `whole` offers what to narrow to. */
export function useFollowUps() {
  const search = route.useSearch();
  const whole = useQuery(trpc.followUps.list.queryOptions({}, { placeholderData: keepPreviousData }));
  const isCut = whole.data !== undefined && whole.data.total > whole.data.rows.length;
  const narrowed = useQuery(trpc.followUps.list.queryOptions(askedOfServer(search, whole.data?.own ?? null), { enabled: isCut, placeholderData: keepPreviousData }));
  return { whole: whole.data, query: isCut ? narrowed : whole };
}

/** Says that the list does not hold all; null where it does. */
export function useCutWords(answer: { readonly rows: readonly unknown[]; readonly total: number } | undefined): string | null {
  const t = useTranslations("followUps");
  const formats = useFormats();
  return answer === undefined || answer.total <= answer.rows.length ? null : t("cut", { shown: formats.count(answer.rows.length), total: formats.count(answer.total) });
}
