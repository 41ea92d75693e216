import type { FollowUpDetail } from "@sinergi/api/followups/followups.schema";
import { Button } from "@mantine/core";
import { FOLLOW_UP_MOVES, type FollowUpMove } from "@sinergi/domain/followups/move-follow-up";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ActDialog } from "#features/followups/act-dialog";
import { EditForm } from "#features/followups/edit-form";
import { useFollowUpActs } from "#features/followups/use-follow-up-acts";
import { newOperationId } from "#lib/operation-id";
import { useMay } from "#lib/session";
import classes from "#ui/act-form.module.css";
import { Dialog } from "#ui/dialog";
import { useUndoNotice } from "#ui/use-undo-notice";
import own from "./followups.module.css";

const route = getRouteApi("/frame/tindak-lanjut/$followUpId");

/** The act that leads on stands out; of several, the first. */
const LEADS_ON: readonly FollowUpMove[] = ["verify", "submit", "report", "accept"];
const QUIET: readonly FollowUpMove[] = ["cancel", "decline"];

/** What the reader may do now; the rules say which, here as on the server. */
export function FollowUpActs({ detail }: { readonly detail: FollowUpDetail }) {
  const t = useTranslations("followUps.acts");
  const notice = useUndoNotice();
  const navigate = route.useNavigate();
  const { lapor } = route.useSearch();
  const { undoReport } = useFollowUpActs();
  const { id, moves } = detail.followUp;
  const opened = lapor === "ya" && moves.includes("report") ? "report" : null;
  const [asked, setAsked] = useState<FollowUpMove | null>(opened);
  const [editing, setEditing] = useState(false);
  const close = () => {
    setAsked(null);
    if (lapor !== undefined) void navigate({ search: {}, replace: true });
  };
  const main = LEADS_ON.find((move) => moves.includes(move));
  const undo = () => undoReport.mutate({ opId: newOperationId(), id }, { onError: notice.failed });
  const offered = FOLLOW_UP_MOVES.filter((move) => moves.includes(move)).toSorted((a, b) => rank(a, main) - rank(b, main));
  // The secretariat that reported it itself is told why it finds nothing to verify with.
  const verifiesNot = useMay("followups.verify") && detail.followUp.state === "DONE_UNVERIFIED" && !moves.includes("verify");
  if (offered.length === 0 && !detail.mayEdit && !detail.mayUndo) return null;
  return (
    <div className={classes.spaced} data-screen-only>
      {offered.map((move) => (
        <Button key={move} variant={move === main ? "filled" : QUIET.includes(move) ? "subtle" : "default"} {...(QUIET.includes(move) ? { color: "gray" } : {})} onClick={() => setAsked(move)}>
          {t(move)}
        </Button>
      ))}
      {detail.mayEdit && (
        <Button variant="default" onClick={() => setEditing(true)}>
          {t("edit")}
        </Button>
      )}
      {detail.mayUndo && (
        <Button variant="subtle" color="gray" loading={undoReport.isPending} onClick={undo}>
          {t("undo")}
        </Button>
      )}
      {verifiesNot && <p className={own.hint}>{t("verifyOwn")}</p>}
      <ActDialog followUp={detail.followUp} move={asked} close={close} />
      <EditDialog detail={detail} opened={editing} close={() => setEditing(false)} />
    </div>
  );
}

function rank(move: FollowUpMove, main: FollowUpMove | undefined): number {
  if (move === main) return 0;
  return QUIET.includes(move) ? 2 : 1;
}

function EditDialog({ detail, opened, close }: { readonly detail: FollowUpDetail; readonly opened: boolean; readonly close: () => void }) {
  const t = useTranslations("followUps");
  return (
    <Dialog opened={opened} onClose={close} title={t("editTitle")}>
      {opened && <EditForm followUp={detail.followUp} done={close} />}
    </Dialog>
  );
}
