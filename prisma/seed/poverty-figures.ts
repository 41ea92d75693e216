import { readFile } from "node:fs/promises";
import type { SeriesFigure } from "@sinergi/domain/series/poverty-series.schema";
import { readSeries } from "@sinergi/domain/series/read-series";
import type { Day } from "@sinergi/domain/time/day";
import { partsOf } from "@sinergi/domain/time/day";

const FILES = ["poverty-series-1804.csv", "poverty-series-nation.csv"] as const;

/** The line of 2020 jumps 10.7 % over 2019 in the source of both: a reader must not take that for one year's prices. */
const LINE_OF_2020 = { isBreak: true, note: "Naik 10,7% dari 2019 pada sumber yang sama; jangan dibandingkan dengan tahun sebelumnya" };

/** The published figures that come with the product: the regency, its province, neighbours that are known, the nation. */
export async function readPovertyFigures(): Promise<SeriesFigure[]> {
  const tables = await Promise.all(FILES.map((file) => readFile(new URL(`./data/${file}`, import.meta.url), "utf8")));
  return tables.flatMap((table) => {
    const read = readSeries(table);
    if (!read.ok) throw new Error(`The poverty series that come with the product are refused: ${JSON.stringify(read.refusal)}`);
    return read.value.rows.map((figure) => (isLineOf2020(figure) ? { ...figure, ...LINE_OF_2020 } : figure));
  });
}

function isLineOf2020({ area, year, indicator }: SeriesFigure): boolean {
  return area === "18.04" && year === 2020 && indicator === "POVERTY_LINE";
}

const FIRST_TARGET = 10.9;
const YEARLY_STEP = 0.4;

/** Targets for the demo alone: nobody read them in a plan, and each says so. */
export function exampleTargets(regency: string, today: Day): SeriesFigure[] {
  const { year } = partsOf(today);
  return Array.from({ length: 7 }, (_, at) => ({
    area: regency, year: year - 3 + at, indicator: "P0", kind: "TARGET", value: Math.round((FIRST_TARGET - at * YEARLY_STEP) * 100) / 100,
    certainty: "EXAMPLE", source: "Contoh untuk demo; ganti dengan target RPJMD", isBreak: false, note: "",
  }));
}
