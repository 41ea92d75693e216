import { z } from "zod";
import { MINUTES_KINDS } from "#meetings/vocabulary";
import { organisationCodeSchema } from "#organisations/organisation.schema";

export const PIECE_MAX_LENGTH = 8_000;
export const SPEAKER_MAX_LENGTH = 200;
export const COMMENT_MAX_LENGTH = 1_000;

/** What a piece of the minutes says, whoever wrote it. */
export const pieceSchema = z.strictObject({
  /** Null for the opening, the closing and what belongs to no item. */
  agendaItemId: z.uuid().nullable(),
  kind: z.enum(MINUTES_KINDS),
  /** Order within its part; between any two there is room. */
  position: z.number(),
  speaker: z.string().max(SPEAKER_MAX_LENGTH),
  organisationCode: organisationCodeSchema.nullable(),
  /** A tiny part of Markdown: **bold** and lines that begin with `- `; never HTML. What answers a question begins with a line `Jawaban:`. */
  text: z.string().max(PIECE_MAX_LENGTH),
  /** The kept figure a decision was made on. */
  figureId: z.uuid().nullable(),
  removed: z.boolean(),
});
export type Piece = z.infer<typeof pieceSchema>;

/** Only what the writer changed: what he left alone is not his to say. */
const { agendaItemId, kind, position, speaker, organisationCode, text, figureId, removed } = pieceSchema.shape;
export const pieceChangeSchema = z.strictObject({
  agendaItemId: agendaItemId.exactOptional(), kind: kind.exactOptional(), position: position.exactOptional(), speaker: speaker.exactOptional(),
  organisationCode: organisationCode.exactOptional(), text: text.exactOptional(), figureId: figureId.exactOptional(), removed: removed.exactOptional(),
});
export type PieceChange = z.infer<typeof pieceChangeSchema>;

export const commentTextSchema = z.string().trim().min(1).max(COMMENT_MAX_LENGTH);
