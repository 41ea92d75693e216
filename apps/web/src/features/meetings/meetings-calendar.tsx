import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { type CalendarDay, type ListedMeeting, monthOf, stepMonth } from "#features/meetings/find-meetings";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import "@mantine/core/styles/ActionIcon.css";
import own from "./meetings.module.css";

const route = getRouteApi("/frame/rapat");

interface MeetingsCalendarProps {
  readonly rows: readonly ListedMeeting[];
  readonly today: string;
}

/** A month with its meetings; on a phone the days that have one, under each other. */
export function MeetingsCalendar({ rows, today }: MeetingsCalendarProps) {
  const t = useTranslations("meetings");
  const formats = useFormats();
  const navigate = route.useNavigate();
  const { bulan } = route.useSearch();
  const month = bulan ?? today.slice(0, 7);
  const weeks = monthOf(month, rows);
  const within = weeks.flat().filter(({ inMonth }) => inMonth);
  const count = within.reduce((sum, { meetings }) => sum + meetings.length, 0);
  const go = (step: -1 | 1) => () => void navigate({ search: (now) => ({ ...now, bulan: stepMonth(month, step) }), resetScroll: false });
  const steps = (
    <div className={own.monthSteps}>
      <ActionIcon variant="default" size="lg" onClick={go(-1)} aria-label={t("monthBefore")}>
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" size="lg" onClick={go(1)} aria-label={t("monthAfter")}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
  return (
    <Card title={formats.month(month)} finding={t("monthFinding", { count, month: formats.month(month) })} actions={steps}>
      <table className={own.calendar} aria-label={formats.month(month)}>
        <thead>
          <tr>
            {weeks[0]?.map(({ day }) => (
              <th key={day} scope="col">
                {formats.longDay(day).split(",")[0]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.day}>
              {week.map((day) => (
                <Day key={day.day} day={day} today={today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Day({ day: { day, inMonth, meetings }, today }: { readonly day: CalendarDay; readonly today: string }) {
  const formats = useFormats();
  return (
    <td data-outside={!inMonth} data-today={day === today} data-empty={meetings.length === 0}>
      <span className={own.dayNumber}>
        <span aria-hidden>{Number(day.slice(8))}</span>
        <span className={own.dayName}>{formats.longDay(day)}</span>
      </span>
      {meetings.map((meeting) => (
        <Link key={meeting.id} to="/rapat/$meetingId" params={{ meetingId: meeting.id }} className={own.entry} data-state={meeting.state}>
          <span className={own.entryTime}>{meeting.startsAt.replace(":", ".")}</span> {meeting.title}
        </Link>
      ))}
    </td>
  );
}
