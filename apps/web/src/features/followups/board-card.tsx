import type { FollowUpAnswer } from "@sinergi/api/followups/followups.schema";
import { Button, Menu } from "@mantine/core";
import { followUpNumber } from "@sinergi/domain/followups/follow-up-number";
import type { FollowUpMove } from "@sinergi/domain/followups/move-follow-up";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { DueMark } from "#ui/follow-up-marks";
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";
import shared from "#ui/follow-up.module.css";
import own from "./followups.module.css";

interface BoardCardProps {
  readonly row: FollowUpAnswer;
  readonly ask: (followUp: FollowUpAnswer, move: FollowUpMove) => void;
}

/** One card: dragged, or moved by its menu; whoever may do nothing with it only reads it. */
export function BoardCard({ row, ask }: BoardCardProps) {
  const t = useTranslations("followUps.board");
  const acts = useTranslations("followUps.acts");
  const words = useTranslations("followUp");
  const movable = row.moves.length > 0;
  return (
    <article className={own.cardItem} draggable={movable} data-late={row.overdue} aria-label={`${followUpNumber(row.number)} ${row.text}`} onDragStart={(event) => event.dataTransfer.setData("text/plain", row.id)}>
      <Link className={own.cardText} to="/tindak-lanjut/$followUpId" params={{ followUpId: row.id }} draggable={false}>
        {row.text}
      </Link>
      <span className={shared.quiet}>{`${followUpNumber(row.number)} · ${row.leadName ?? words("noLead")}`}</span>
      <DueMark dueOn={row.dueOn} daysLate={row.daysLate} />
      {row.progress > 0 && (
        <span className={own.progress} role="img" aria-label={words("progressOf", { percent: String(row.progress) })}>
          <span style={{ width: `${row.progress}%` }} />
        </span>
      )}
      {movable && (
        <Menu position="bottom-start" width={220}>
          <Menu.Target>
            <Button variant="default" size="compact-sm" aria-label={t("moveNamed", { name: followUpNumber(row.number) })}>
              {t("move")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {row.moves.map((move) => (
              <Menu.Item key={move} onClick={() => ask(row, move)}>
                {acts(move)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </article>
  );
}
