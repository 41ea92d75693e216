import type { TeamGroupAnswer } from "@sinergi/api/organisations/organisations.schema";
import { NativeSelect, TextInput } from "@mantine/core";
import { ORGANISATION_KINDS, STAKEHOLDER_GROUPS, TEAM_SEATS } from "@sinergi/domain/organisations/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useLocalName } from "#features/organisations/use-local-name";
import choices from "#ui/choices.module.css";
import type { OrganisationsSearch } from "#urls/organisations.url";

const route = getRouteApi("/frame/organisasi");

/** A name to look for, also one of before, and what to narrow the directory to. */
export function OrganisationFilters({ teamGroups }: { readonly teamGroups: readonly TeamGroupAnswer[] }) {
  const t = useTranslations();
  const localName = useLocalName();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<OrganisationsSearch>, replace = false) => void navigate({ search: (now) => ({ ...now, ...changed }), replace, resetScroll: false });
  const all = { value: "", label: t("filters.all") };
  return (
    <div className={choices.choices} data-screen-only>
      <TextInput
        className={choices.choice ?? ""}
        type="search"
        label={t("organisations.search")}
        value={search.cari ?? ""}
        onChange={(event) => change({ cari: event.currentTarget.value || undefined }, search.cari !== undefined)}
        maxLength={80}
        autoComplete="off"
      />
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("organisations.kind")}
        value={search.jenis ?? ""}
        onChange={(event) => change({ jenis: event.currentTarget.value || undefined })}
        data={[all, ...ORGANISATION_KINDS.map((value) => ({ value, label: t(`organisations.kinds.${value}`) }))]}
      />
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("organisations.group")}
        value={search.pihak ?? ""}
        onChange={(event) => change({ pihak: event.currentTarget.value || undefined })}
        data={[all, ...STAKEHOLDER_GROUPS.map((value) => ({ value, label: t(`organisations.groups.${value}`) }))]}
      />
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("organisations.seat")}
        value={search.duduk ?? ""}
        onChange={(event) => change({ duduk: event.currentTarget.value || undefined })}
        data={[all, { value: "ANY", label: t("organisations.anySeat") }, ...TEAM_SEATS.map((value) => ({ value, label: t(`organisations.seats.${value}`) })), { value: "NONE", label: t("organisations.noSeat") }]}
      />
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("organisations.teamGroup")}
        value={search.kelompok ?? ""}
        onChange={(event) => change({ kelompok: event.currentTarget.value || undefined })}
        data={[all, ...teamGroups.map((group) => ({ value: group.code, label: localName(group) }))]}
      />
    </div>
  );
}
