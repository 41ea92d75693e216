import type { MinutesItem } from "@sinergi/api/minutes/minutes.schema";
import { NativeSelect } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { ShownPiece } from "#features/minutes/sections";
import classes from "./minutes.module.css";

interface FigureChoiceProps {
  readonly items: readonly MinutesItem[];
  readonly piece: ShownPiece;
  readonly choose: (figureId: string | null) => void;
}

/** The figure a decision is made on: one of those on the agenda. Without any there is nothing to choose. */
export function FigureChoice({ items, piece, choose }: FigureChoiceProps) {
  const t = useTranslations("minutes");
  const figures = new Map(items.flatMap(({ figure }) => (figure ? [[figure.id, figure.title] as const] : [])));
  if (figures.size === 0 && piece.figureId === null) return null;
  const data = [{ value: "", label: t("noFigure") }, ...[...figures].map(([value, label]) => ({ value, label }))];
  if (piece.figureId !== null && !figures.has(piece.figureId)) data.push({ value: piece.figureId, label: t("otherFigure") });
  return <NativeSelect className={classes.figure ?? ""} size="sm" label={t("figure")} value={piece.figureId ?? ""} onChange={(event) => choose(event.currentTarget.value || null)} data={data} />;
}
