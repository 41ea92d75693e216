import type { PersonHit } from "@sinergi/api/families/find-person.schema";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { showMasked } from "#lib/masked";
import { useSession } from "#lib/session";
import { type Column, DataTable } from "#ui/data-table";
import links from "#ui/number-link.module.css";
import classes from "./find-person.module.css";

export function HitTable({ rows }: { readonly rows: readonly PersonHit[] }) {
  const t = useTranslations("findPerson");
  const formats = useFormats();
  const places = usePlaces();
  const { regency } = useSession();
  const columns: readonly Column<PersonHit>[] = [
    {
      key: "name",
      header: t("columns.name"),
      cell: (row) => (
        <Link to="/analisis/keluarga/$familyId" params={{ familyId: row.familyId }} className={links.link}>
          {row.name}
        </Link>
      ),
    },
    { key: "family", header: t("columns.family"), cell: (row) => row.headName },
    {
      key: "village",
      header: regency.terms.village,
      cell: (row) => (
        <>
          {places.nameOf(row.village)}
          <div className={classes.faint}>{places.nameOf(row.village.slice(0, 8))}</div>
        </>
      ),
    },
    { key: "birth", header: t("columns.birth"), cell: (row) => formats.day(row.birthDate) },
    { key: "decile", header: t("columns.decile"), numeric: true, cell: (row) => row.decile ?? "–" },
    { key: "nik", header: t("columns.nik"), cell: (row) => <span className={classes.masked}>{showMasked(row.nik)}</span> },
    { key: "noKk", header: t("columns.noKk"), cell: (row) => <span className={classes.masked}>{showMasked(row.noKk)}</span> },
  ];
  return <DataTable caption={t("results")} columns={columns} rows={rows} rowKey={(row) => row.personId} />;
}
