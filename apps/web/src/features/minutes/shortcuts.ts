import type { MinutesKind } from "@sinergi/domain/meetings/vocabulary";

/** Alt with a letter of the kind's own word; they do not stand on keys that browsers keep for themselves. */
export const KIND_KEYS = {
  KeyA: "DIRECTION", KeyP: "PRESENTATION", KeyI: "DISCUSSION", KeyM: "PROBLEM", KeyS: "CONCLUSION", KeyK: "DECISION", KeyR: "RECOMMENDATION",
} as const satisfies Record<string, MinutesKind>;

export type PieceAct =
  | { readonly act: "next" | "up" | "down" | "remove" | "answer" | "bold" | "help" }
  | { readonly act: "kind"; readonly kind: MinutesKind };

interface Pressed {
  readonly code: string;
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  /** A word is being put together by an input method: keys are its own. */
  readonly composing: boolean;
  readonly empty: boolean;
}

function withAlt({ code }: Pressed): PieceAct | null {
  const kind = Object.entries(KIND_KEYS).find(([key]) => key === code)?.[1];
  if (kind) return { act: "kind", kind };
  const acts = { KeyJ: "answer", ArrowUp: "up", ArrowDown: "down", Delete: "remove", Slash: "help" } as const;
  const act = Object.entries(acts).find(([key]) => key === code)?.[1];
  return act ? { act } : null;
}

/** What a key means in the text of a piece; null where it means itself. */
export function actOfKey(pressed: Pressed): PieceAct | null {
  if (pressed.composing) return null;
  if (pressed.altKey) return pressed.ctrlKey || pressed.metaKey ? null : withAlt(pressed);
  if (pressed.ctrlKey || pressed.metaKey) return pressed.code === "KeyB" ? { act: "bold" } : null;
  if (pressed.key === "Enter" && !pressed.shiftKey) return { act: "next" };
  return pressed.key === "Backspace" && pressed.empty ? { act: "remove" } : null;
}

/** A text and where the cursor stands in it. */
export interface Typed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The chosen words bold, or plain again; without a choice two pairs of stars with the cursor between them. */
export function makeBold({ text, from, to }: Typed): Typed {
  const inner = text.slice(from, to);
  if (text.slice(from - 2, from) === "**" && text.slice(to, to + 2) === "**") return { text: text.slice(0, from - 2) + inner + text.slice(to + 2), from: from - 2, to: to - 2 };
  return { text: `${text.slice(0, from)}**${inner}**${text.slice(to)}`, from: from + 2, to: to + 2 };
}

/** A line of its own for what was answered. */
export function beginAnswer({ text, to }: Typed, begins: string): Typed {
  const before = text.slice(0, to).replace(/\s+$/, "");
  const added = `${before === "" ? "" : `${before}\n`}${begins} `;
  return { text: added + text.slice(to).replace(/^\s+/, ""), from: added.length, to: added.length };
}

/** A line break that goes on with a list; an item without words ends it. */
export function breakLine({ text, from, to }: Typed): Typed {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const line = text.slice(start, from);
  const mark = /^\s*[-*]\s+/.exec(line)?.[0] ?? "";
  if (mark !== "" && line === mark) return { text: text.slice(0, start) + text.slice(to), from: start, to: start };
  const at = from + 1 + mark.length;
  return { text: `${text.slice(0, from)}\n${mark}${text.slice(to)}`, from: at, to: at };
}
