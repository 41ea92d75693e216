import { NativeSelect } from "@mantine/core";
import { guardedRole } from "@sinergi/domain/access/guarded-roles";
import { organisationNeed } from "@sinergi/domain/access/organisation-of-role";
import { ROLES, type Role } from "@sinergi/domain/access/roles";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { trpc } from "#lib/trpc";
import classes from "./users.module.css";

export interface RoleChosen {
  readonly role: Role;
  /** Code of an organisation; null where none is chosen. */
  readonly agency: string | null;
}

interface RoleFieldsProps {
  readonly chosen: RoleChosen;
  readonly change: (chosen: RoleChosen) => void;
}

/** A role, what it sees, and the organisation where the role belongs to one. */
export function RoleFields({ chosen, change }: RoleFieldsProps) {
  const t = useTranslations();
  const agencies = useQuery(trpc.accounts.agencies.queryOptions());
  const need = organisationNeed(chosen.role);
  const chooseRole = (value: string) => {
    const role = ROLES.find((one) => one === value) ?? chosen.role;
    change({ role, agency: organisationNeed(role) === "none" ? null : chosen.agency });
  };
  return (
    <>
      <NativeSelect
        label={t("users.role")}
        description={t(`users.sees.${chosen.role}`)}
        value={chosen.role}
        onChange={(event) => chooseRole(event.currentTarget.value)}
        data={ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      />
      {guardedRole(chosen.role) !== null && <p className={classes.care}>{t("users.waiting.guarded")}</p>}
      {need !== "none" && (
        <NativeSelect
          label={t("users.agency")}
          value={chosen.agency ?? ""}
          onChange={(event) => change({ ...chosen, agency: event.currentTarget.value || null })}
          data={[
            { value: "", label: t(need === "required" ? "users.chooseAgency" : "users.noAgency") },
            ...(agencies.data ?? []).map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      )}
    </>
  );
}
