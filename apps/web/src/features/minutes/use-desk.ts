import type { MinutesKind } from "@sinergi/domain/meetings/vocabulary";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import type { Outbox } from "#features/minutes/outbox";
import { pieceAfter, positionMoved, type Section, type ShownPiece } from "#features/minutes/sections";
import { useUndoNotice } from "#ui/use-undo-notice";

export interface DeskActs {
  /** A piece behind another or at the end; the cursor goes there. */
  readonly add: (section: Section, after?: ShownPiece) => void;
  readonly move: (section: Section, id: string, down: boolean) => void;
  /** Takes a piece away, with the way back; the cursor goes to its neighbour. */
  readonly remove: (section: Section, piece: ShownPiece) => void;
  readonly setKind: (piece: ShownPiece, kind: MinutesKind) => void;
  readonly showHelp: () => void;
}

/** The cursor goes there before the next key is heard: a hand that types on must not write into the piece it came from. */
export function focusPiece(id: string): void {
  flushSync(() => undefined);
  const field = fieldOf(id);
  if (field) field.focus();
  else requestAnimationFrame(() => fieldOf(id)?.focus());
}

/** Pieces have ids. */
const fieldOf = (id: string): HTMLElement | null => document.getElementById(`piece-${id}`);

/** What is done with whole pieces. */
export function useDesk({ outbox, showHelp }: { readonly outbox: Outbox; readonly showHelp: () => void }): DeskActs {
  const t = useTranslations("minutes");
  const notice = useUndoNotice();
  return {
    showHelp,
    add: (section, after) => focusPiece(outbox.add(pieceAfter(section, after))),
    move(section, id, down) {
      const position = positionMoved(section, id, down);
      if (position === null) return;
      outbox.write(id, { position });
      focusPiece(id);
    },
    remove({ pieces }, piece) {
      const at = pieces.findIndex(({ id }) => id === piece.id);
      const neighbour = pieces[at - 1] ?? pieces[at + 1];
      const draft = outbox.view().drafts.get(piece.id);
      if (neighbour) focusPiece(neighbour.id);
      // What nobody else has seen, and holds no word, leaves without a trace.
      if (draft?.base === 0 && draft.sending === null && piece.text.trim() === "" && piece.speaker.trim() === "") return outbox.discard(piece.id);
      outbox.write(piece.id, { removed: true });
      notice.done(t("removed"), () => {
        outbox.write(piece.id, { removed: false });
        focusPiece(piece.id);
      });
    },
    setKind: (piece, kind) => {
      outbox.write(piece.id, { kind });
      focusPiece(piece.id);
    },
  };
}
