import type { FollowUpAnswer, FollowUpsAnswer } from "@sinergi/api/followups/followups.schema";
import { Button } from "@mantine/core";
import { IconPlus, IconPrinter } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { completionOf, findFollowUps } from "#features/followups/find-follow-ups";
import { FollowUpBoard } from "#features/followups/follow-up-board";
import { FollowUpFilters } from "#features/followups/follow-up-filters";
import { GroupedTable } from "#features/followups/grouped-table";
import { TakeFollowUps } from "#features/followups/take-follow-ups";
import { useFollowUpBadges } from "#features/followups/use-follow-up-badges";
import { useCutWords, useFollowUps } from "#features/followups/use-follow-ups";
import { ViewBar } from "#features/followups/view-bar";
import { useFormats } from "#lib/i18n";
import { useMay, useSession } from "#lib/session";
import { Card } from "#ui/card";
import { Dialog } from "#ui/dialog";
import { EmptyState } from "#ui/empty-state";
import { FilterBadges } from "#ui/filter-badges";
import { FollowUpForm } from "#ui/follow-up-form";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";

const route = getRouteApi("/frame/tindak-lanjut");

/** What was agreed and how far it is, as a table first and as a board: the same acts in both. */
export function FollowUpsPage() {
  const t = useTranslations("followUps");
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const { whole, query } = useFollowUps();
  const badges = useFollowUpBadges([...(whole?.rows ?? []), ...(query.data?.rows ?? [])]);
  const clear = () => void navigate({ search: ({ tampil, kelompok }) => ({ tampil, kelompok }) });
  return (
    <Page
      title={t("title")}
      intro={useIntro()}
      badges={<FilterBadges badges={badges} clear={clear} />}
      actions={
        <>
          {query.data && <TakeFollowUps answer={query.data} rows={findFollowUps(query.data, search)} badges={badges} />}
          <Button variant="default" size="sm" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {t("print")}
          </Button>
          <NewFollowUp />
        </>
      }
    >
      <FollowUpFilters rows={whole?.rows ?? []} own={whole?.own ?? null} />
      <Loaded query={query} height={480}>
        {(answer) => <Shown answer={answer} narrowed={badges.length > 0} clear={clear} />}
      </Loaded>
    </Page>
  );
}

function useIntro(): string {
  const t = useTranslations("followUps");
  const { user } = useSession();
  if (user.agency === null) return t("intro");
  return t(user.role === "PARTNER" ? "introPartner" : "introOwn", { name: user.agency.name });
}

function NewFollowUp() {
  const t = useTranslations("followUps");
  const navigate = route.useNavigate();
  const [opened, setOpened] = useState(false);
  if (!useMay("followups.write")) return null;
  const done = (id?: string) => {
    setOpened(false);
    if (id !== undefined) void navigate({ to: "/tindak-lanjut/$followUpId", params: { followUpId: id } });
  };
  return (
    <>
      <Button size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened(true)}>
        {t("new")}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t("newTitle")}>
        {opened && <FollowUpForm onDone={done} />}
      </Dialog>
    </>
  );
}

interface ShownProps {
  readonly answer: FollowUpsAnswer;
  readonly narrowed: boolean;
  readonly clear: () => void;
}

function Shown({ answer, narrowed, clear }: ShownProps) {
  const t = useTranslations("followUps");
  const search = route.useSearch();
  const rows = findFollowUps(answer, search);
  const cut = useCutWords(answer);
  const completion = useCompletion(rows);
  return (
    <Card title={t("list")} finding={useFound(rows)} note={cut ?? completion} actions={<ViewBar />}>
      {rows.length === 0 ? (
        <EmptyState text={t(narrowed ? "noneForFilter" : "none")}>
          {narrowed ? (
            <Button variant="default" onClick={clear}>
              {t("clear")}
            </Button>
          ) : (
            <Link to="/rapat">{t("toMeetings")}</Link>
          )}
        </EmptyState>
      ) : search.tampil === "papan" ? (
        <FollowUpBoard rows={rows} />
      ) : (
        <GroupedTable rows={rows} />
      )}
    </Card>
  );
}

function useFound(rows: readonly FollowUpAnswer[]): string | null {
  const t = useTranslations("followUps");
  return rows.length === 0 ? null : t("found", { count: rows.length, late: rows.filter(({ overdue }) => overdue).length });
}

function useCompletion(rows: readonly FollowUpAnswer[]): string | null {
  const t = useTranslations("followUps");
  const formats = useFormats();
  const { done, all } = completionOf(rows);
  if (rows.length === 0) return null;
  return all === 0 ? t("noCompletion") : t("completion", { share: formats.percent(done / all), done: formats.count(done), all: formats.count(all) });
}
