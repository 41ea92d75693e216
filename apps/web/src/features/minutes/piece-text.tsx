import { moveCursor } from "@sinergi/domain/meetings/merge-text";
import { PIECE_MAX_LENGTH } from "@sinergi/domain/meetings/minutes.schema";
import { ANSWER_BEGINS } from "@sinergi/domain/meetings/minutes-markup";
import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { Section, ShownPiece } from "#features/minutes/sections";
import { actOfKey, beginAnswer, breakLine, makeBold, type PieceAct, type Typed } from "#features/minutes/shortcuts";
import type { DeskActs } from "#features/minutes/use-desk";
import classes from "./minutes.module.css";

interface PieceTextProps {
  readonly piece: ShownPiece;
  readonly label: string;
  readonly section: Section;
  readonly acts: DeskActs;
  readonly write: (text: string) => void;
}

/** What was said. Words of others come in around the cursor, which stays behind the word it stood behind. */
export function PieceText({ piece, label, section, acts, write }: PieceTextProps) {
  const t = useTranslations("minutes");
  const field = useRef<HTMLTextAreaElement>(null);
  const last = useRef<Typed>({ text: piece.text, from: 0, to: 0 });

  useLayoutEffect(() => {
    const element = field.current;
    const { text, from, to } = last.current;
    if (element && document.activeElement === element && text !== piece.text) {
      element.setSelectionRange(moveCursor(from, text, piece.text), moveCursor(to, text, piece.text));
    }
    last.current = { ...last.current, text: piece.text };
  }, [piece.text]);

  const note = (typed: Typed) => {
    last.current = typed;
    write(typed.text);
  };
  const put = (typed: Typed) => {
    note(typed);
    requestAnimationFrame(() => field.current?.setSelectionRange(typed.from, typed.to));
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const now: Typed = { text: value, from: selectionStart, to: selectionEnd };
    if (event.key === "Enter" && event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      return put(breakLine(now));
    }
    const act = actOfKey({ code: event.code, key: event.key, altKey: event.altKey, ctrlKey: event.ctrlKey, metaKey: event.metaKey, shiftKey: event.shiftKey, composing: event.nativeEvent.isComposing, empty: value === "" });
    if (!act) return;
    event.preventDefault();
    perform(act, now);
  };
  const perform = (act: PieceAct, now: Typed) => {
    switch (act.act) {
      case "next":
        return acts.add(section, piece);
      case "up":
      case "down":
        return acts.move(section, piece.id, act.act === "down");
      case "remove":
        return acts.remove(section, piece);
      case "kind":
        return acts.setKind(piece, act.kind);
      case "answer":
        return put(beginAnswer(now, ANSWER_BEGINS));
      case "bold":
        return put(makeBold(now));
      case "help":
        return acts.showHelp();
    }
  };
  return (
    <textarea
      ref={field}
      id={`piece-${piece.id}`}
      className={classes.text}
      aria-label={label}
      placeholder={t("textHint")}
      rows={rowsOf(piece.text)}
      maxLength={PIECE_MAX_LENGTH}
      value={piece.text}
      onChange={({ currentTarget: { value, selectionStart, selectionEnd } }) => note({ text: value, from: selectionStart, to: selectionEnd })}
      onSelect={({ currentTarget: { value, selectionStart, selectionEnd } }) => (last.current = { text: value, from: selectionStart, to: selectionEnd })}
      onKeyDown={press}
    />
  );
}

const LETTERS_PER_LINE = 90;

/** For browsers that do not fit a field to its words by themselves. */
function rowsOf(text: string): number {
  return text.split("\n").reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / LETTERS_PER_LINE)), 0);
}
