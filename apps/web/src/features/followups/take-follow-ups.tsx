import type { FollowUpAnswer, FollowUpsAnswer } from "@sinergi/api/followups/followups.schema";
import { followUpNumber } from "@sinergi/domain/followups/follow-up-number";
import { lampsLit } from "@sinergi/domain/followups/smart-lamps";
import { useTranslations } from "use-intl";
import { useCutWords } from "#features/followups/use-follow-ups";
import { useSession } from "#lib/session";
import { useToday } from "#lib/today";
import type { FilterBadge } from "#ui/filter-badges";
import { type TakenColumn, TakeTable } from "#ui/take-table";

interface TakeProps {
  readonly answer: FollowUpsAnswer;
  readonly rows: readonly FollowUpAnswer[];
  readonly badges: readonly FilterBadge[];
}

/** The follow-ups on the screen as a file, as they are narrowed and ordered now. */
export function TakeFollowUps({ answer, rows, badges }: TakeProps) {
  const t = useTranslations("followUps");
  const { regency } = useSession();
  const cut = useCutWords(answer);
  return <TakeTable<FollowUpAnswer> name="sinergi-tindak-lanjut" titles={[t("title"), regency.name, useToday(), ...badges.map(({ text }) => text), ...(cut === null ? [] : [cut])]} rows={rows} columns={useTakenColumns()} />;
}

function useTakenColumns(): readonly TakenColumn<FollowUpAnswer>[] {
  const t = useTranslations("followUps.columns");
  const words = useTranslations("followUp");
  const text = (header: string, value: (row: FollowUpAnswer) => string | null): TakenColumn<FollowUpAnswer> => ({ header, kind: "text", value });
  const number = (header: string, value: (row: FollowUpAnswer) => number | null): TakenColumn<FollowUpAnswer> => ({ header, kind: "number", value });
  return [
    text(t("number"), (row) => followUpNumber(row.number)),
    text(t("text"), (row) => row.text),
    text(t("type"), (row) => words(`types.${row.type}`)),
    text(t("lead"), (row) => row.leadName),
    text(t("supporters"), (row) => row.supporters.join(", ")),
    text(t("areas"), (row) => row.areas.join(", ")),
    text(t("programmes"), (row) => row.programmes.join(", ")),
    text(t("indicator"), (row) => row.indicator),
    number(t("target"), (row) => row.target),
    text(t("unit"), (row) => row.unit),
    text(t("due"), (row) => row.dueOn),
    number(t("late"), (row) => row.daysLate),
    text(t("priority"), (row) => words(`priorities.${row.priority}`)),
    text(t("state"), (row) => words(`states.${row.state}`)),
    number(t("progress"), (row) => row.progress),
    text(t("obstacle"), (row) => row.obstacle),
    number(t("lamps"), (row) => lampsLit(row.lamps)),
    number(t("evidence"), (row) => row.evidence),
    text(t("meeting"), (row) => row.meetingTitle),
    text(t("createdOn"), (row) => row.createdOn),
    text(t("closedOn"), (row) => row.closedOn),
  ];
}
