import type { PapersAnswer } from "@sinergi/api/papers/papers.schema";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { FileButtons } from "#features/papers/file-buttons";
import { StateMark } from "#features/papers/state-mark";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import act from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { Loaded } from "#ui/loaded";
import { MeetingFrame } from "#ui/meeting-frame";
import { PAPER_SLUGS } from "#urls/papers.url";
import classes from "./papers.module.css";

const route = getRouteApi("/frame/rapat/$meetingId/naskah");

/** The five papers of a meeting: how far each has come, and the way into it. */
export function PapersPage() {
  const { meetingId } = route.useParams();
  return <MeetingFrame meetingId={meetingId}>{() => <Papers meetingId={meetingId} />}</MeetingFrame>;
}

function Papers({ meetingId }: { readonly meetingId: string }) {
  const query = useQuery(trpc.papers.list.queryOptions({ meetingId }));
  return (
    <Loaded query={query} height={420}>
      {(answer) => <PapersCard answer={answer} meetingId={meetingId} />}
    </Loaded>
  );
}

function PapersCard({ answer, meetingId }: { readonly answer: PapersAnswer; readonly meetingId: string }) {
  const t = useTranslations("papers");
  const shown = answer.mayReadDrafts ? answer.papers : answer.papers.filter(({ versions }) => versions.length > 0);
  const signed = answer.papers.filter(({ versions }) => versions.some(({ state }) => state === "SIGNED")).length;
  return (
    <Card title={t("title")} finding={t("finding", { signed, all: answer.papers.length })} note={answer.mayReadDrafts ? t("steps") : null}>
      {shown.length === 0 ? (
        <p>{t("noneSigned")}</p>
      ) : (
        <ul className={classes.papers}>
          {shown.map((paper) => (
            <PaperRow key={paper.kind} paper={paper} meetingId={meetingId} drafts={answer.mayReadDrafts} />
          ))}
        </ul>
      )}
    </Card>
  );
}

interface PaperRowProps {
  readonly paper: PapersAnswer["papers"][number];
  readonly meetingId: string;
  readonly drafts: boolean;
}

function PaperRow({ paper: { kind, versions }, meetingId, drafts }: PaperRowProps) {
  const t = useTranslations("papers");
  const formats = useFormats();
  const { regency } = useSession();
  const [newest] = versions;
  const moment = (iso: string | null) => (iso === null ? "" : formats.moment(iso, regency.timeZone));
  const told = (): string => {
    if (newest === undefined) return t(`about.${kind}`);
    if (newest.signedAt !== null) return t("signedLine", { name: newest.signedName ?? "", at: moment(newest.signedAt) });
    if (newest.checkedAt !== null) return t("checkedLine", { name: newest.checkedName ?? "", at: moment(newest.checkedAt) });
    return t("draftLine");
  };
  return (
    <li className={classes.paper}>
      <div className={classes.paperName}>
        <Link to="/rapat/$meetingId/naskah/$paper" params={{ meetingId, paper: PAPER_SLUGS[kind] }}>
          {t(`kinds.${kind}`)}
        </Link>
        {newest !== undefined && newest.version > 1 && <span className={classes.version}>{t("versionOf", { version: newest.version })}</span>}
        <span className={act.under}>{told()}</span>
      </div>
      <StateMark state={newest?.state ?? null} />
      {(drafts || newest !== undefined) && <FileButtons place={{ meetingId, kind, version: null }} docx={kind === "MINUTES" && drafts} compact />}
    </li>
  );
}
