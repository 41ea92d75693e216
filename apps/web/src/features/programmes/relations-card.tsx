import type { ProgrammeDetail } from "@sinergi/api/programmes/definitions.schema";
import type { RelationKind } from "@sinergi/domain/programmes/vocabulary";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { FamilyLink } from "#urls/family-link";

interface Relation {
  readonly with: string;
  readonly kind: RelationKind;
  readonly said: "saidHere" | "saidThere" | "saidBoth";
}

/** A relation holds both ways, whichever of the two programmes declares it; where they differ, both stand. */
export function relationsOf({ standing, relationsFrom }: Pick<ProgrammeDetail, "standing" | "relationsFrom">): readonly Relation[] {
  const { relations } = standing.programme;
  const same = (a: { readonly with: string; readonly kind: RelationKind }) => (b: typeof a) => a.with === b.with && a.kind === b.kind;
  const here = relations.map((relation): Relation => ({ ...relation, said: relationsFrom.some(same(relation)) ? "saidBoth" : "saidHere" }));
  const there = relationsFrom.filter((relation) => !relations.some(same(relation))).map((relation): Relation => ({ ...relation, said: "saidThere" }));
  return [...here, ...there].toSorted((a, b) => (a.kind === b.kind ? a.with.localeCompare(b.with) : a.kind === "CONFLICTING" ? -1 : 1));
}

export function RelationsCard({ detail }: { readonly detail: ProgrammeDetail }) {
  const t = useTranslations("programmes");
  const formats = useFormats();
  const { nameOf, all } = useProgrammes();
  const { code } = detail.standing.programme;
  const rows = relationsOf(detail);
  const conflicts = [...new Set(rows.filter(({ kind }) => kind === "CONFLICTING").map((row) => nameOf(row.with)))];
  const known = (row: Relation) => all.some((programme) => programme.code === row.with);
  const columns: readonly Column<Relation>[] = [
    { key: "with", header: t("relations.with"), cell: (row) => (known(row) ? <Link to="/program/$code" params={{ code: row.with }}>{nameOf(row.with)}</Link> : row.with) },
    { key: "kind", header: t("relations.kind"), cell: (row) => t(`relationKinds.${row.kind}`) },
    { key: "said", header: t("relations.where"), cell: (row) => t(`relations.${row.said}`) },
    { key: "families", header: "", cell: (row) => <FamilyLink filter={{ together: [code, row.with].toSorted() }}>{t("relations.seeFamilies")}</FamilyLink> },
  ];
  return (
    <Card title={t("relations.title")} finding={conflicts.length === 0 ? null : t("relations.finding", { names: formats.list(conflicts) })} note={t("relations.note")}>
      {rows.length === 0 ? <EmptyState text={t("relations.none")} /> : <DataTable caption={t("relations.title")} columns={columns} rows={rows} rowKey={(row) => `${row.with} ${row.kind} ${row.said}`} />}
    </Card>
  );
}
