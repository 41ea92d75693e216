import type { AttendanceAnswer } from "@sinergi/api/attendance/attendance.schema";
import { Button, TextInput, UnstyledButton } from "@mantine/core";
import { ATTENDANCE_STATES } from "@sinergi/domain/meetings/attendance-states";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { AttendanceTable } from "#features/attendance/attendance-table";
import { findAttendance, listRows } from "#features/attendance/find-attendance";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { attendanceStateIn } from "#urls/attendance.url";
import classes from "./attendance.module.css";

const route = getRouteApi("/frame/rapat/$meetingId/hadir");

interface AttendanceListProps {
  readonly answer: AttendanceAnswer;
  readonly typed: string;
  readonly search: (typed: string) => void;
  readonly narrowed: boolean;
}

/** The list itself, with how many stand how; each number narrows it to those. */
export function AttendanceList({ answer, typed, search, narrowed }: AttendanceListProps) {
  const t = useTranslations("attendance");
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const found = findAttendance(listRows(answer), address, typed);
  // Those who are still expected stand in a card of their own for whoever writes them down.
  const isSplit = answer.may.take && attendanceStateIn(address) === undefined && typed === "";
  const rows = isSplit ? found.filter(({ state }) => state !== "expected") : found;
  const clear = () => {
    search("");
    void navigate({ search: ({ layar }) => ({ layar }), resetScroll: false });
  };
  return (
    <Card title={t("list")} finding={useFinding(answer)} note={t("note", { minutes: answer.graceMinutes })}>
      <div className={classes.controls}>
        <StateChips answer={answer} />
        <TextInput className={classes.search ?? ""} label={t("search")} value={typed} onChange={(event) => search(event.currentTarget.value)} data-screen-only />
      </div>
      {rows.length === 0 ? (
        <EmptyState text={t(narrowed ? "noneForFilter" : "none")}>
          {narrowed && (
            <Button variant="default" onClick={clear}>
              {t("clear")}
            </Button>
          )}
        </EmptyState>
      ) : (
        <AttendanceTable answer={answer} rows={rows} />
      )}
    </Card>
  );
}

/** What stands out of the list, as a sentence; nothing before anybody has come. */
function useFinding({ counts }: AttendanceAnswer): string | null {
  const t = useTranslations("attendance");
  const formats = useFormats();
  if (counts.came === 0) return null;
  const answered = counts.present + counts.late + counts.represented;
  const words = { came: formats.count(counts.came), answered: formats.count(answered), invited: formats.count(counts.invited), represented: formats.count(counts.represented), late: formats.count(counts.cameLate) };
  if (counts.invited === 0) return t("findingOpen", words);
  return t("finding", words);
}

function StateChips({ answer: { counts } }: { readonly answer: AttendanceAnswer }) {
  const t = useTranslations("attendance");
  const formats = useFormats();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const chosen = attendanceStateIn(search);
  const shown = ATTENDANCE_STATES.filter((state) => counts[state] > 0 || state === chosen);
  return (
    <div className={classes.states} role="group" aria-label={t("byState")}>
      {shown.map((state) => (
        <UnstyledButton
          key={state}
          className={classes.stateChip ?? ""}
          data-on={state === chosen}
          aria-pressed={state === chosen}
          onClick={() => void navigate({ search: (now) => ({ ...now, keadaan: state === chosen ? undefined : state }), resetScroll: false })}
        >
          <span className={classes.letter} data-state={state} aria-hidden>
            {t(`letters.${state}`)}
          </span>
          {t(`states.${state}`)} {formats.count(counts[state])}
        </UnstyledButton>
      ))}
    </div>
  );
}
