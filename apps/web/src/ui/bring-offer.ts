import type { FigureRef } from "@sinergi/api/kept-figures/kept-figures.schema";
import { createContext } from "react";
import { useSession } from "#lib/session";
import type { MarkFilter } from "#urls/families.url";

type FamiliesFigure = Omit<Extract<FigureRef, { readonly kind: "families" }>, "filter"> & { readonly filter: Omit<MarkFilter, "on"> };
/** What is measured, as a screen writes it down; its days are still text. */
export type FigureGiven = Exclude<FigureRef, { readonly kind: "families" }> | FamiliesFigure;

/** One number that can be brought along. */
export interface FigureChoice {
  readonly key: string;
  /** What it is a number of: a place, a programme. */
  readonly row: string;
  readonly column: string;
  /** As the screen shows it. */
  readonly shown: string;
  readonly figure: FigureGiven;
  /** The day it is of, where that is not the screen's own. */
  readonly on?: string | undefined;
}

/** What a card, a list or a mark brings to a meeting. */
export interface Offer {
  /** What the screen says, as a sentence. */
  readonly title: string;
  /** The first is taken unless somebody chooses another; empty: the card comes with its words and its link alone. */
  readonly choices: readonly FigureChoice[];
  readonly on?: string | undefined;
}

/** The families of a filter as a figure: its day is not part of it. */
export function familiesFigure({ on, ...filter }: MarkFilter): Pick<FigureChoice, "figure" | "on"> {
  return { figure: { kind: "families", filter }, on };
}

export type BringWay = "bring" | "propose";

/** Bringing is the secretariat's; who may only propose proposes. Null for whom it is not. */
export function useBringWay(): BringWay | null {
  const { permissions } = useSession();
  if (!permissions.includes("figures.read")) return null;
  if (permissions.includes("meetings.write")) return "bring";
  return permissions.includes("meetings.propose") ? "propose" : null;
}

export const BringContext = createContext<(offer: Offer) => void>(() => {});
