import type { FollowUpAnswer, FollowUpsAnswer } from "@sinergi/api/followups/followups.schema";
import { followUpNumber } from "@sinergi/domain/followups/follow-up-number";
import { byUrgency } from "@sinergi/domain/followups/urgency";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { trpc } from "#lib/trpc";
import { DueMark, FollowUpStateMark } from "#ui/follow-up-marks";
import { Loaded } from "#ui/loaded";
import own from "./follow-up.module.css";

/** What came of a meeting, the most urgent first: for the pages of the meeting. */
export function FollowUpList({ meetingId }: { readonly meetingId: string }) {
  const query = useQuery(trpc.followUps.list.queryOptions({ meetingId }));
  return (
    <Loaded query={query} height={160}>
      {(answer) => <Rows answer={answer} meetingId={meetingId} />}
    </Loaded>
  );
}

function Rows({ answer: { rows, today }, meetingId }: { readonly answer: FollowUpsAnswer; readonly meetingId: string }) {
  const t = useTranslations("followUp.list");
  if (rows.length === 0) return <p className={own.quiet}>{t("none")}</p>;
  const late = rows.filter(({ overdue }) => overdue).length;
  const counted = { count: rows.length, done: rows.filter(({ state }) => state === "DONE").length };
  const ordered = rows.toSorted(byUrgency(today));
  return (
    <>
      <p>
        {late === 0 ? t("foundNoLate", counted) : t("found", { ...counted, late })}{" "}
        <Link to="/tindak-lanjut" search={{ rapat: meetingId }} data-screen-only>
          {t("all")}
        </Link>
      </p>
      <ul className={own.rows} aria-label={t("caption")}>
        {ordered.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
    </>
  );
}

function Row({ row }: { readonly row: FollowUpAnswer }) {
  const t = useTranslations("followUp");
  return (
    <li className={own.row}>
      <div className={own.rowMain}>
        <Link to="/tindak-lanjut/$followUpId" params={{ followUpId: row.id }}>
          {followUpNumber(row.number)} {row.text}
        </Link>
        <p className={own.quiet}>{row.leadName ?? t("noLead")}</p>
      </div>
      <div className={own.rowSide}>
        <FollowUpStateMark state={row.state} />
        <div>
          <DueMark dueOn={row.dueOn} daysLate={row.daysLate} />
        </div>
      </div>
    </li>
  );
}
