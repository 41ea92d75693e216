import type { PaperAnswer } from "@sinergi/api/papers/papers.schema";
import type { PaperKind } from "@sinergi/domain/papers/vocabulary";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DifferencesCard } from "#features/papers/differences-card";
import { HistoryCard } from "#features/papers/history-card";
import { PaperActs } from "#features/papers/paper-acts";
import { PaperForm } from "#features/papers/paper-form";
import { PaperSheet } from "#features/papers/paper-sheet";
import { StateCard } from "#features/papers/state-card";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import { MeetingFrame } from "#ui/meeting-frame";
import { paperKindOf } from "#urls/papers.url";
import classes from "./papers.module.css";

const route = getRouteApi("/frame/rapat/$meetingId/naskah/$paper");

/** One paper: what it says, what it lacks, and what is to be done with it next. */
export function PaperPage() {
  const t = useTranslations("papers");
  const { meetingId, paper } = route.useParams();
  const { versi } = route.useSearch();
  const kind = paperKindOf(paper);
  return (
    <MeetingFrame meetingId={meetingId}>
      {() => (
        <>
          <p className={classes.back} data-screen-only>
            <Link to="/rapat/$meetingId/naskah" params={{ meetingId }}>
              {t("backToPapers")}
            </Link>
          </p>
          {kind === null ? <EmptyState text={t("unknownPaper")} /> : <OnePaper key={`${kind} ${versi ?? ""}`} meetingId={meetingId} kind={kind} version={versi === undefined ? null : Number(versi)} />}
        </>
      )}
    </MeetingFrame>
  );
}

interface OnePaperProps {
  readonly meetingId: string;
  readonly kind: PaperKind;
  readonly version: number | null;
}

function OnePaper({ meetingId, kind, version }: OnePaperProps) {
  const query = useQuery({ ...trpc.papers.read.queryOptions({ meetingId, kind, version }), placeholderData: keepPreviousData });
  return (
    <Loaded query={query} height={720}>
      {(answer) => <Parts answer={answer} meetingId={meetingId} />}
    </Loaded>
  );
}

function Parts({ answer, meetingId }: { readonly answer: PaperAnswer; readonly meetingId: string }) {
  const t = useTranslations("papers");
  const [writing, setWriting] = useState(false);
  return (
    <div className={classes.parts}>
      <div className={classes.side}>
        <StateCard answer={answer} meetingId={meetingId} acts={<PaperActs answer={answer} meetingId={meetingId} write={() => setWriting(true)} writing={writing} />} />
        {answer.differences !== null && <DifferencesCard answer={answer} />}
        <HistoryCard answer={answer} meetingId={meetingId} />
      </div>
      <div className={classes.main}>
        {writing && (
          <Card title={t("write")}>
            <PaperForm answer={answer} meetingId={meetingId} done={() => setWriting(false)} />
          </Card>
        )}
        <PaperSheet contents={answer.contents} draft={answer.paper?.signedAt === null || answer.paper === null} />
      </div>
    </div>
  );
}
