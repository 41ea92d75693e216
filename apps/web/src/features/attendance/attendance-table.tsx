import type { AttendanceAnswer, AttendeeAnswer } from "@sinergi/api/attendance/attendance.schema";
import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { CorrectForm } from "#features/attendance/correct-form";
import type { AttendanceRow } from "#features/attendance/find-attendance";
import { SignatureView } from "#features/attendance/signature-view";
import { StateMark } from "#features/attendance/state-mark";
import { useAttendanceActs } from "#features/attendance/use-attendance-acts";
import act from "#ui/act-form.module.css";
import { type Column, DataTable } from "#ui/data-table";
import { Dialog } from "#ui/dialog";
import { attendanceOrder, nextAttendanceOrder } from "#urls/attendance.url";
import classes from "./attendance.module.css";

const route = getRouteApi("/frame/rapat/$meetingId/hadir");

interface AttendanceTableProps {
  readonly answer: AttendanceAnswer;
  readonly rows: readonly AttendanceRow[];
}

interface Opened {
  readonly what: "correct" | "signature";
  readonly attendee: AttendeeAnswer;
}

export function AttendanceTable({ answer, rows }: AttendanceTableProps) {
  const t = useTranslations("attendance");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [opened, setOpened] = useState<Opened | null>(null);
  const columns = useColumns(answer, setOpened);
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: nextAttendanceOrder(now, key) }), resetScroll: false });
  const { sort, descending } = attendanceOrder(search);
  const close = () => setOpened(null);
  return (
    <>
      <DataTable caption={t("list")} columns={columns} rows={rows} rowKey={({ key }) => key} sorting={{ key: sort, descending, change }} />
      <Dialog opened={opened !== null} onClose={close} title={opened && t(opened.what === "correct" ? "correctNamed" : "signatureNamed", { name: opened.attendee.name })}>
        {opened?.what === "correct" && <CorrectForm answer={answer} attendee={opened.attendee} done={close} />}
        {opened?.what === "signature" && <SignatureView id={opened.attendee.id} name={opened.attendee.name} />}
      </Dialog>
    </>
  );
}

function useColumns(answer: AttendanceAnswer, open: (opened: Opened) => void): readonly Column<AttendanceRow>[] {
  const t = useTranslations("attendance");
  const acts = useAttendanceActs();
  const keeps = answer.attendees.some(({ kept }) => kept !== null);
  const columns: readonly (Column<AttendanceRow> | false)[] = [
    {
      key: "name", header: t("name"), sortable: true,
      cell: ({ name, jobTitle }) => (
        <>
          {name === "" ? jobTitle : name}
          {name !== "" && <span className={act.under}>{jobTitle}</span>}
        </>
      ),
    },
    { key: "organisation", header: t("organisation"), sortable: true, cell: ({ organisationName }) => organisationName },
    {
      key: "state", header: t("state"), sortable: true,
      cell: ({ state, isLate, came, missing }) => (
        <>
          <StateMark state={state} isLate={isLate} />
          {came?.represents && <span className={act.under}>{t("forWhom", { whom: came.represents })}</span>}
          {missing && missing.answer !== "WAITING" && <span className={act.under}>{t(`answers.${missing.answer}`, { whom: missing.representative?.name ?? "" })}</span>}
        </>
      ),
    },
    { key: "time", header: t("time"), sortable: true, numeric: true, cell: ({ came }) => came?.arrivedTime.replace(":", ".") ?? "–" },
    keeps && { key: "phone", header: t("phone"), cell: ({ came }) => came?.kept?.phone ?? "–" },
    keeps && {
      key: "via", header: t("via"),
      cell: ({ came }) => {
        if (came === null) return "–";
        if (!came.kept?.isSigned) return t(came.via === "QR" ? "declared" : "typed");
        return (
          <Button variant="subtle" size="compact-md" onClick={() => open({ what: "signature", attendee: came })}>
            {t("signed")}
          </Button>
        );
      },
    },
    answer.may.take && {
      key: "acts", header: t("acts"),
      cell: ({ came }) =>
        came && (
          <span className={classes.rowActs} data-screen-only>
            <Button variant="subtle" size="compact-md" aria-label={t("correctNamed", { name: came.name })} onClick={() => open({ what: "correct", attendee: came })}>
              {t("correct")}
            </Button>
            <Button variant="subtle" color="gray" size="compact-md" aria-label={t("removeNamed", { name: came.name })} onClick={() => acts.remove(came.id, came.name)}>
              {t("remove")}
            </Button>
          </span>
        ),
    },
  ];
  return columns.filter((column) => column !== false);
}
