import type { TeamGroupAnswer } from "@sinergi/api/organisations/organisations.schema";
import { useTranslations } from "use-intl";
import type { Entry } from "#features/organisations/directory-order";
import { useOrganisationBadges } from "#features/organisations/use-organisation-badges";
import { useLocalName } from "#features/organisations/use-local-name";
import { useSession } from "#lib/session";
import { TakeTable } from "#ui/take-table";

interface TakeDirectoryProps {
  readonly rows: readonly Entry[];
  readonly teamGroups: readonly TeamGroupAnswer[];
}

/** The directory as it is narrowed now, with as much of the contacts as the reader sees. */
export function TakeDirectory({ rows, teamGroups }: TakeDirectoryProps) {
  const t = useTranslations("organisations");
  const localName = useLocalName();
  const { regency } = useSession();
  const badges = useOrganisationBadges(teamGroups);
  const groupName = (code: string | null | undefined) => {
    const group = teamGroups.find((one) => one.code === code);
    return group ? localName(group) : null;
  };
  return (
    <TakeTable<Entry>
      name="sinergi-organisasi"
      titles={[t("title"), regency.name, ...badges.map(({ text }) => text)]}
      rows={rows}
      columns={[
        { header: t("columns.code"), kind: "text", value: (row) => row.code },
        { header: t("columns.name"), kind: "text", value: localName },
        { header: t("kind"), kind: "text", value: (row) => t(`kinds.${row.kind}`) },
        { header: t("group"), kind: "text", value: (row) => t(`groups.${row.group}`) },
        { header: t("seat"), kind: "text", value: ({ seat }) => (seat === null ? null : t(`seats.${seat}`)) },
        { header: t("programmeGroup"), kind: "text", value: ({ held }) => groupName(held?.group) },
        { header: t("pokja"), kind: "text", value: ({ held }) => groupName(held?.pokja) },
        { header: t("decree"), kind: "text", value: ({ held }) => held?.decreeNumber ?? null },
        { header: t("columns.programmes"), kind: "number", value: (row) => row.programmes.length },
        { header: t("contact"), kind: "text", value: ({ contact }) => contact?.name ?? null },
        { header: t("position"), kind: "text", value: ({ contact }) => contact?.position ?? null },
        { header: t("phone"), kind: "text", value: ({ contact }) => contact?.phone ?? null },
        { header: t("email"), kind: "text", value: ({ contact }) => contact?.email ?? null },
      ]}
    />
  );
}
