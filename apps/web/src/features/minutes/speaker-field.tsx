import type { Entry, Speaker } from "@sinergi/api/minutes/minutes.schema";
import { SPEAKER_MAX_LENGTH, type PieceChange } from "@sinergi/domain/meetings/minutes.schema";
import { useTranslations } from "use-intl";
import type { ShownPiece } from "#features/minutes/sections";
import { focusPiece } from "#features/minutes/use-desk";
import classes from "./minutes.module.css";

interface SpeakerFieldProps {
  readonly piece: ShownPiece;
  readonly speakers: readonly Speaker[];
  /** The piece as the server told it, for the name of the organisation. */
  readonly entry: Entry | undefined;
  readonly change: (change: PieceChange) => void;
}

/** Who speaks: one of those who are there or were asked to come, or any name. A chosen one brings his organisation. */
export function SpeakerField({ piece, speakers, entry, change }: SpeakerFieldProps) {
  const t = useTranslations("minutes");
  const known = speakers.find(({ name }) => name === piece.speaker);
  const organisation = known?.organisationName ?? (entry?.organisationCode === piece.organisationCode ? entry.organisationName : null);
  const write = (speaker: string) => {
    const chosen = speakers.find(({ name }) => name === speaker);
    change({ speaker, organisationCode: chosen?.organisationCode ?? null });
  };
  return (
    <p className={classes.speaker}>
      <input
        className={classes.name}
        list="minutes-speakers"
        aria-label={t("speaker")}
        placeholder={t("speakerHint")}
        maxLength={SPEAKER_MAX_LENGTH}
        autoComplete="off"
        value={piece.speaker}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          focusPiece(piece.id);
        }}
      />
      {organisation && <span className={classes.under}>{organisation}</span>}
    </p>
  );
}
