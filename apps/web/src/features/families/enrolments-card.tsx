import type { FamilyAnswer } from "@sinergi/api/families/families.schema";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { useMay } from "#lib/session";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { Dialog } from "#ui/dialog";
import { EmptyState } from "#ui/empty-state";
import { EnrolForm } from "#ui/enrol-form";
import classes from "#ui/enrolling.module.css";
import { EnrolmentActs } from "#ui/enrolment-acts";

type Enrolment = FamilyAnswer["enrolments"][number];

/** How a recipient row found this family; other words are shown as they come. */
const METHODS = ["NIK", "NO_KK", "NAME_BIRTH_VILLAGE", "DECIDED", "HAND"] as const;
const STATUSES = ["AKTIF", "KELUAR"] as const;

interface EnrolmentsCardProps {
  readonly family: FamilyAnswer;
  readonly familyId: string;
}

/** Every row of a list that names this family or one of its members, and what was entered by hand. */
export function EnrolmentsCard({ family, familyId }: EnrolmentsCardProps) {
  const t = useTranslations("family.enrolments");
  const columns = useColumns();
  return (
    <Card title={t("title")} actions={<AddButton familyId={familyId} />}>
      {family.enrolments.length === 0 ? (
        <EmptyState text={t("none")} />
      ) : (
        <DataTable caption={t("title")} columns={columns} rows={family.enrolments} rowKey={(row) => row.enrolmentId} />
      )}
    </Card>
  );
}

function AddButton({ familyId }: { readonly familyId: string }) {
  const t = useTranslations("enrolling");
  const mayWrite = useMay("enrolments.write");
  const [asking, setAsking] = useState(false);
  if (!mayWrite) return null;
  return (
    <>
      <Button variant="default" size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAsking(true)}>
        {t("add")}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("addTitle")}>
        <EnrolForm familyId={familyId} done={() => setAsking(false)} />
      </Dialog>
    </>
  );
}

function useColumns(): readonly Column<Enrolment>[] {
  const t = useTranslations("family.enrolments");
  const tEnrolling = useTranslations("enrolling");
  const formats = useFormats();
  const programmes = useProgrammes();
  const method = (row: Enrolment) => {
    const known = METHODS.find((one) => one === row.method);
    return known ? t(`methods.${known}`) : row.method;
  };
  const status = (row: Enrolment) => {
    const known = STATUSES.find((one) => one === row.status);
    return known ? t(`statuses.${known}`) : row.status;
  };
  return [
    { key: "programme", header: t("programme"), cell: (row) => programmes.nameOf(row.programme) },
    { key: "span", header: t("span"), cell: (row) => (row.endsOn < row.startsOn ? "–" : `${formats.day(row.startsOn)} – ${formats.day(row.endsOn)}`) },
    {
      key: "status",
      header: t("status"),
      cell: (row) => (
        <>
          {row.ended === null ? status(row) : tEnrolling("endedBecause", { reason: tEnrolling(`reasons.${row.ended.reason}`).toLowerCase(), day: formats.day(row.ended.on) })}
          {row.ended !== null && <div className={classes.faint}>{tEnrolling("endedBy", { name: row.ended.by })}</div>}
        </>
      ),
    },
    { key: "amount", header: t("amount"), numeric: true, cell: (row) => formats.rupiah(row.amountIdr) },
    { key: "recipient", header: t("recipient"), cell: (row) => row.recipient ?? "–" },
    {
      key: "method",
      header: t("method"),
      cell: (row) => (
        <>
          {method(row)}
          {row.note !== null && row.note !== "" && <div className={classes.faint}>{row.note}</div>}
        </>
      ),
    },
    { key: "acts", header: t("acts"), cell: (row) => <EnrolmentActs {...row} name={programmes.nameOf(row.programme)} /> },
  ];
}
