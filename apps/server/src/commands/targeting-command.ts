import { asSystem } from "@sinergi/db/access/scoped";
import { findArea } from "@sinergi/db/areas/areas.store";
import { readRegencyCode, readSetting } from "@sinergi/db/areas/settings.store";
import { readCells } from "@sinergi/db/targeting/cells.store";
import { snapshotOn } from "@sinergi/db/targeting/snapshots.store";
import { periodSchema } from "@sinergi/domain/programmes/programme.schema";
import { periodBounds, type Day } from "@sinergi/domain/time/day";
import { figuresOf, type Figures } from "@sinergi/targeting/figures";
import { dayOf, readArguments, textOf, type Arguments } from "./arguments.ts";
import { CommandRefused, UsageError, type Command } from "./command.ts";

export const targeting: Command = {
  name: "targeting",
  usage: "targeting [--area CODE] [--period YYYY] [--on YYYY-MM-DD]",
  summary: "angka sasaran dan cakupan / the figures of targeting and coverage",
  async run({ args, open }) {
    const parsed = readArguments(args, { area: { type: "string" }, period: { type: "string" }, on: { type: "string" } });
    const asked = askedDay(parsed);
    const { db, clock } = await open();
    const today = clock.today();
    return asSystem(db, { today }, async (tx) => {
      const regency = await readRegencyCode(tx);
      const area = await findArea(tx, textOf(parsed, "area") ?? regency);
      if (!area || area.level === "province") throw new CommandRefused("AREA_UNKNOWN", `Wilayah ${textOf(parsed, "area")} tidak dikenal / no such area`);
      const snapshot = await snapshotOn(tx, { on: asked(today), today });
      const cells = await readCells(tx, snapshot, area.code);
      const figures = figuresOf({ cells, programmes: snapshot.programmes, isRegency: area.code === regency });
      const simulated = (await readSetting(tx, "simulated")) === true;
      const json = {
        simulated,
        snapshot: { on: snapshot.on, dataset: snapshot.dataset, frozen: snapshot.kind === "FROZEN" },
        area: { code: area.code, name: area.name },
        ...figures,
      };
      return { json, text: tableOf(`${simulated ? "DATA SIMULASI · " : ""}${area.name}, ${snapshot.on}`, figures) };
    });
  },
};

/** `--on`, else 31 December of `--period` or today, whichever is earlier, else today. */
function askedDay(parsed: Arguments): (today: Day) => Day {
  const on = dayOf(parsed, "on");
  const period = textOf(parsed, "period");
  if (period !== null && !periodSchema.safeParse(period).success) throw new UsageError(`--period ${period}: a year as YYYY is needed`);
  return (today) => {
    if (on !== null) return on;
    if (period === null) return today;
    const { last } = periodBounds(period);
    return last < today ? last : today;
  };
}

function tableOf(title: string, { families, programmes }: Figures): string {
  const percent = (value: number | null): string => (value === null ? "—" : `${(value * 100).toFixed(1)}%`);
  const lines = programmes.map((programme) =>
    [
      programme.code.padEnd(18), String(programme.eligible).padStart(8), String(programme.recipients).padStart(9), String(programme.missed).padStart(8),
      percent(programme.coverage.value).padStart(9), `${percent(programme.exclusionError.low)}–${percent(programme.exclusionError.high)}`.padStart(16),
      `${percent(programme.inclusionError.low)}–${percent(programme.inclusionError.high)}`.padStart(16),
    ].join(" "),
  );
  const head = ["program".padEnd(18), "layak".padStart(8), "penerima".padStart(9), "terlewat".padStart(8), "cakupan".padStart(9), "eksklusi".padStart(16), "inklusi".padStart(16)].join(" ");
  return [`${title}: ${families} keluarga`, head, ...lines].join("\n");
}
