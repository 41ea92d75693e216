import type { Meeting } from "@sinergi/api/meetings/meetings.schema";
import type { MinutesItem } from "@sinergi/api/minutes/minutes.schema";
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import { useUndoNotice } from "#ui/use-undo-notice";
import classes from "./minutes.module.css";

interface ItemTimerProps {
  readonly meeting: Meeting;
  readonly item: MinutesItem;
  /** Seconds since the answer came. */
  readonly waited: number;
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, "0")}`;
}

/** How long an item takes, beside the minutes that were planned for it. */
export function ItemTimer({ meeting, item, waited }: ItemTimerProps) {
  const t = useTranslations("minutes.timer");
  const notice = useUndoNotice();
  const queryClient = useQueryClient();
  const set = useMutation(trpc.minutes.setTimer.mutationOptions({ onError: notice.failed, onSettled: () => queryClient.invalidateQueries(trpc.minutes.pathFilter()) }));
  const spent = item.spentSeconds + (item.running ? Math.max(0, waited) : 0);
  const over = item.plannedMinutes !== null && spent > item.plannedMinutes * 60;
  return (
    <div className={classes.timer} data-over={over || undefined}>
      <span role="timer" aria-label={t("label", { item: item.title })}>
        {item.plannedMinutes === null ? t("spent", { spent: clock(spent) }) : t("spentOf", { spent: clock(spent), planned: item.plannedMinutes })}
      </span>
      {over && <strong>{t("over")}</strong>}
      {(meeting.state === "RUNNING" || item.running) && (
        <Button size="compact-sm" variant="default" loading={set.isPending} onClick={() => set.mutate({ opId: newOperationId(), meetingId: meeting.id, itemId: item.id, run: !item.running })}>
          {t(item.running ? "stop" : spent > 0 ? "goOn" : "start")}
        </Button>
      )}
    </div>
  );
}
