import type { MeetingsAnswer } from "@sinergi/api/meetings/meetings.schema";
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { findMeetings, isComing, type ListedMeeting, sortMeetings } from "#features/meetings/find-meetings";
import { MeetingFilters } from "#features/meetings/meeting-filters";
import { MeetingTable } from "#features/meetings/meeting-table";
import { MeetingsCalendar } from "#features/meetings/meetings-calendar";
import { ProposalsCard } from "#features/meetings/proposals-card";
import { ProposeButton } from "#features/meetings/propose-button";
import { SeriesActs } from "#features/meetings/series-acts";
import { TakeMeetings } from "#features/meetings/take-meetings";
import { useMeetingBadges } from "#features/meetings/use-meeting-badges";
import { useFormats } from "#lib/i18n";
import { useMay, useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";

const route = getRouteApi("/frame/rapat");

/** Every meeting of the reader's scope: what comes next, what is over, and what is asked to be spoken of. */
export function MeetingsPage() {
  const t = useTranslations("meetings");
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const mayWrite = useMay("meetings.write");
  const mayPropose = useMay("meetings.propose");
  const query = useQuery(trpc.meetings.list.queryOptions(undefined, { placeholderData: keepPreviousData }));
  const badges = useMeetingBadges(query.data?.series ?? []);
  const series = query.data?.series.find(({ id }) => id === search.seri);
  const clear = () => void navigate({ search: ({ tampil, bulan }) => ({ tampil, bulan }) });
  const actions = (
    <>
      {query.data && <TakeMeetings rows={sortMeetings(findMeetings(query.data.rows, search), search, false)} badges={badges} />}
      {mayPropose && <ProposeButton />}
      {mayWrite && <Button renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/rapat/baru" />}>{t("new")}</Button>}
    </>
  );
  return (
    <Page title={t("title")} intro={t("intro")} actions={actions} badges={<FilterBadges badges={badges} clear={clear} />}>
      <MeetingFilters rows={query.data?.rows ?? []} series={query.data?.series ?? []} />
      {mayWrite && series && <SeriesActs series={series} />}
      <Loaded query={query} height={480}>
        {(answer) => <Meetings answer={answer} narrowed={badges.length > 0} clear={clear} />}
      </Loaded>
      {(mayWrite || mayPropose) && <ProposalsCard />}
    </Page>
  );
}

interface MeetingsProps {
  readonly answer: MeetingsAnswer;
  readonly narrowed: boolean;
  readonly clear: () => void;
}

function Meetings({ answer, narrowed, clear }: MeetingsProps) {
  const t = useTranslations("meetings");
  const search = route.useSearch();
  const { user } = useSession();
  const rows = findMeetings(answer.rows, search);
  if (search.tampil === "kalender") return <MeetingsCalendar rows={rows} today={answer.today} />;
  if (rows.length === 0) {
    return (
      <Card title={t("list")}>
        <EmptyState text={t(narrowed ? "noneForFilter" : user.role === "PARTNER" ? "noneInvited" : "none")}>
          {narrowed && (
            <Button variant="default" onClick={clear}>
              {t("clear")}
            </Button>
          )}
        </EmptyState>
      </Card>
    );
  }
  const coming = sortMeetings(rows.filter((row) => isComing(row, answer.today)), search, true);
  const past = sortMeetings(rows.filter((row) => !isComing(row, answer.today)), search, false);
  return (
    <>
      <ComingCard rows={coming} />
      {past.length > 0 && (
        <Card title={t("past")} finding={t("pastFinding", { count: past.length })}>
          <MeetingTable caption={t("past")} rows={past} />
        </Card>
      )}
    </>
  );
}

function ComingCard({ rows }: { readonly rows: readonly ListedMeeting[] }) {
  const t = useTranslations("meetings");
  const formats = useFormats();
  const next = rows.find(({ state }) => state !== "CANCELLED" && state !== "POSTPONED");
  const finding = next ? t("comingFinding", { title: next.title, day: formats.longDay(next.heldOn) }) : null;
  return (
    <Card title={t("coming")} finding={finding}>
      {rows.length === 0 ? <EmptyState text={t("nothingComing")} /> : <MeetingTable caption={t("coming")} rows={rows} />}
    </Card>
  );
}
