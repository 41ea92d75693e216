import { TOPICS } from "#meeting-topics";

/** A figure of the simulation that a follow-up is meant to move. The measure bears the name Tren gives it. */
export interface SimulatedFigure {
  /** Text of the follow-up. */
  readonly task: string;
  readonly measure: "exclusionError" | "coverage" | "poorWithoutHelp";
  readonly programme: string | null;
  readonly title: string;
  readonly address: string;
}

const textOf = (topic: string, at: number): string => TOPICS.find(({ key }) => key === topic)?.tasks[at]?.text ?? "";

export const SIMULATED_FIGURES: readonly SimulatedFigure[] = [
  { task: textOf("missed", 0), measure: "exclusionError", programme: "PKH", title: "Kesalahan eksklusi PKH", address: "/analisis/sasaran?prog=PKH" },
  { task: textOf("coffee", 0), measure: "coverage", programme: "BIBIT_KOPI", title: "Cakupan bibit kopi", address: "/analisis/sasaran?prog=BIBIT_KOPI" },
  { task: textOf("school", 0), measure: "coverage", programme: "PIP", title: "Cakupan PIP", address: "/analisis/sasaran?prog=PIP" },
  { task: textOf("houses", 1), measure: "coverage", programme: "RTLH_APBD", title: "Cakupan perbaikan rumah", address: "/analisis/sasaran?prog=RTLH_APBD" },
  { task: textOf("missed", 2), measure: "poorWithoutHelp", programme: null, title: "Keluarga desil 1-4 tanpa bantuan", address: "/analisis/sinergi" },
];
