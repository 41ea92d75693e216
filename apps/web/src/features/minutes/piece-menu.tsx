import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { PieceHistory } from "#features/minutes/piece-history";
import { positionMoved, type Section, type ShownPiece } from "#features/minutes/sections";
import type { DeskActs } from "#features/minutes/use-desk";
import { Dialog } from "#ui/dialog";
import "@mantine/core/styles/ActionIcon.css";
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";

interface PieceMenuProps {
  readonly meetingId: string;
  readonly piece: ShownPiece;
  readonly section: Section;
  readonly acts: DeskActs;
  readonly hasHistory: boolean;
  readonly restore: (text: string) => void;
}

/** What is done with a piece as a whole. */
export function PieceMenu({ meetingId, piece, section, acts, hasHistory, restore }: PieceMenuProps) {
  const t = useTranslations("minutes.menu");
  const [shown, setShown] = useState(false);
  return (
    <div>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("label")}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={positionMoved(section, piece.id, false) === null} onClick={() => acts.move(section, piece.id, false)}>
            {t("up")}
          </Menu.Item>
          <Menu.Item disabled={positionMoved(section, piece.id, true) === null} onClick={() => acts.move(section, piece.id, true)}>
            {t("down")}
          </Menu.Item>
          <Menu.Item onClick={() => acts.add(section, piece)}>{t("after")}</Menu.Item>
          {hasHistory && <Menu.Item onClick={() => setShown(true)}>{t("history")}</Menu.Item>}
          <Menu.Item onClick={() => acts.remove(section, piece)}>{t("remove")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={shown} onClose={() => setShown(false)} title={t("history")}>
        {shown && (
          <PieceHistory
            meetingId={meetingId}
            piece={piece}
            restore={(text) => {
              restore(text);
              setShown(false);
            }}
          />
        )}
      </Dialog>
    </div>
  );
}
