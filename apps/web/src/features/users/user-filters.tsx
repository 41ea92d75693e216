import { NativeSelect, TextInput } from "@mantine/core";
import { ACCOUNT_STATES } from "@sinergi/domain/access/account-state";
import { ROLES } from "@sinergi/domain/access/roles";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { trpc } from "#lib/trpc";
import choices from "#ui/choices.module.css";

const route = getRouteApi("/frame/pengguna");

interface UserFiltersProps {
  readonly text: string;
  readonly search: (text: string) => void;
}

/** A name to search for, and what to narrow the list to. */
export function UserFilters({ text, search }: UserFiltersProps) {
  const t = useTranslations();
  const { peran, keadaan, opd } = route.useSearch();
  const navigate = route.useNavigate();
  const agencies = useQuery(trpc.accounts.agencies.queryOptions());
  const choose = (key: "peran" | "keadaan" | "opd", value: string) => void navigate({ search: (now) => ({ ...now, [key]: value || undefined, hal: undefined }) });
  const all = { value: "", label: t("filters.all") };
  return (
    <div className={choices.choices} data-screen-only>
      <TextInput
        className={choices.choice ?? ""}
        type="search"
        label={t("users.search")}
        value={text}
        onChange={(event) => search(event.currentTarget.value)}
        maxLength={120}
        autoComplete="off"
      />
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("users.role")}
        value={peran ?? ""}
        onChange={(event) => choose("peran", event.currentTarget.value)}
        data={[all, ...ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))]}
      />
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("users.state")}
        value={keadaan ?? ""}
        onChange={(event) => choose("keadaan", event.currentTarget.value)}
        data={[all, ...ACCOUNT_STATES.map((state) => ({ value: state, label: t(`users.states.${state}`) }))]}
      />
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("users.agency")}
        value={opd ?? ""}
        onChange={(event) => choose("opd", event.currentTarget.value)}
        data={[all, ...(agencies.data ?? []).map(({ code, name }) => ({ value: code, label: name }))]}
      />
    </div>
  );
}
