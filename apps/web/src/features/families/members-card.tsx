import type { FamilyAnswer } from "@sinergi/api/families/families.schema";
import { RELATIONS, SCHOOL_LEVELS } from "@sinergi/domain/families/vocabulary";
import { useTranslations } from "use-intl";
import { RevealNumber } from "#features/families/reveal-number";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";

type Member = FamilyAnswer["members"][number];

interface MembersCardProps {
  readonly family: FamilyAnswer;
  readonly familyId: string;
}

export function MembersCard({ family, familyId }: MembersCardProps) {
  const t = useTranslations("family.members");
  const formats = useFormats();
  const words = useMemberWords();
  const columns: readonly Column<Member>[] = [
    { key: "name", header: t("name"), cell: (row) => row.name },
    { key: "relation", header: t("relation"), cell: (row) => words.relation(row) },
    { key: "sex", header: t("sex"), cell: (row) => (row.sex === null ? "–" : t(`sexes.${row.sex}`)) },
    { key: "age", header: t("age"), numeric: true, cell: (row) => (row.age === null ? "–" : t("years", { count: row.age })) },
    { key: "birth", header: t("birthDate"), cell: (row) => formats.day(row.birthDate) },
    { key: "school", header: t("school"), cell: (row) => words.school(row) },
    { key: "occupation", header: t("occupation"), cell: (row) => row.occupation?.replaceAll("_", " ").toLowerCase() ?? "–" },
    { key: "nik", header: t("nik"), cell: (row) => <RevealNumber familyId={familyId} personId={row.personId} number="NIK" masked={row.nik} /> },
  ];
  return (
    <Card title={t("title", { count: family.members.length })} note={family.rosterComplete ? null : t("incomplete")}>
      <DataTable caption={t("caption")} columns={columns} rows={family.members} rowKey={(row) => row.personId} />
    </Card>
  );
}

function useMemberWords() {
  const t = useTranslations("family.members");
  return {
    relation: (member: Member) => {
      const known = RELATIONS.find((one) => one === member.relation);
      return known ? t(`relations.${known}`) : (member.relation ?? "–");
    },
    school: (member: Member) => {
      const known = SCHOOL_LEVELS.find((one) => one === member.school);
      return known ? t(`schools.${known}`) : (member.school ?? "–");
    },
  };
}
