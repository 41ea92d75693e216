import type { FollowUpAnswer } from "@sinergi/api/followups/followups.schema";
import type { FollowUpMove } from "@sinergi/domain/followups/move-follow-up";
import { useTranslations } from "use-intl";
import { DecisionForm } from "#features/followups/decision-form";
import { ReportForm } from "#features/followups/report-form";
import { Dialog } from "#ui/dialog";

interface ActDialogProps {
  readonly followUp: FollowUpAnswer;
  /** What is about to be done; null where nothing is. */
  readonly move: FollowUpMove | null;
  readonly close: () => void;
}

/** The fields an act needs, the same from the page, the board's menu and a dragged card. */
export function ActDialog({ followUp, move, close }: ActDialogProps) {
  const t = useTranslations("followUps.acts.titles");
  return (
    <Dialog opened={move !== null} onClose={close} title={move === null ? "" : t(move)}>
      {move !== null && (isReport(move) ? <ReportForm followUp={followUp} move={move} done={close} /> : <DecisionForm followUp={followUp} move={move} done={close} />)}
    </Dialog>
  );
}

function isReport(move: FollowUpMove): move is "report" | "block" | "submit" {
  return move === "report" || move === "block" || move === "submit";
}
