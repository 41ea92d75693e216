import type { CoverageBehind } from "@sinergi/api/coverage/coverage.schema";
import { MONTH_PATTERN } from "@sinergi/domain/fieldwork/coverage-months";
import { COMMITMENT_RESULTS, COMMITMENTS, VISIT_OUTCOMES, type Commitment, type CommitmentResult, type VisitOutcome } from "@sinergi/domain/fieldwork/vocabulary";
import { TOLD_STATES, type ToldState } from "@sinergi/domain/fieldwork/coverage-facts";
import { areaCode, pageNumber, programmeCode, readable, trancheNumber } from "#urls/codes";
import * as z from "#urls/words";

type ReachState = Extract<CoverageBehind, { what: "REACH" }>["state"];

const REACH_KEYS = { ASSIGNED: "ditugaskan", VISITED: "dikunjungi", NOT_VISITED: "belum-dikunjungi", MET: "ditemui" } as const satisfies Record<ReachState, string>;
const OUTCOME_KEYS = { BERTEMU: "bertemu", TIDAK_BERTEMU: "tidak-bertemu", PINDAH: "pindah", MENINGGAL: "meninggal", RUMAH_KOSONG: "rumah-kosong", MENOLAK: "menolak" } as const satisfies Record<VisitOutcome, string>;
const TOLD_KEYS = { CONFIRMED: "diterima", DENIED: "tidak-diterima", UNASKED: "belum-ditanya", UNLISTED: "diterima-tanpa-daftar", NEITHER: "tidak-keduanya" } as const satisfies Record<ToldState, string>;
const COMPONENT_KEYS = { PREGNANT: "hamil", UNDER_FIVE: "balita", SCHOOL: "sekolah", ELDERLY: "lansia", DISABLED: "disabilitas" } as const satisfies Record<Commitment, string>;
const RESULT_KEYS = { MEMENUHI: "memenuhi", TIDAK_MEMENUHI: "tidak-memenuhi", TIDAK_DAPAT_DIVERIFIKASI: "tak-terverifikasi" } as const satisfies Record<CommitmentResult, string>;

const month = z.string().check(z.regex(MONTH_PATTERN));
const word = <K extends string>(keys: Readonly<Record<K, string>>) => z.string().check(z.refine((text) => Object.values(keys).includes(text)));

/** What Cakupan lapangan is looked at by: the last of its months, and a district. */
export const coverageSearchSchema = z.object({ bulan: readable(month), wil: readable(areaCode) });

/** The list behind one of its numbers. A name looked for never stands in an address. */
export const coverageListSearchSchema = z.object({
  apa: readable(word(REACH_KEYS)), sebab: readable(word(OUTCOME_KEYS)), kata: readable(word(TOLD_KEYS)), syarat: readable(word(COMPONENT_KEYS)), hasil: readable(word(RESULT_KEYS)),
  bulan: readable(month), wil: readable(areaCode), prog: readable(programmeCode), th: readable(z.string().check(z.regex(/^(19|20)\d{2}$/))), tahap: readable(trancheNumber),
  urut: readable(z.string().check(z.regex(/^-?(village|head|day)$/))), hal: readable(pageNumber),
});
export type CoverageListSearch = z.infer<typeof coverageListSearchSchema>;

const NOTHING = coverageListSearchSchema.parse({});

function keyOf<K extends string>(keys: Readonly<Record<K, string>>, all: readonly K[], text: string | undefined): K | undefined {
  return all.find((key) => keys[key] === text);
}
const REACH_STATES = ["ASSIGNED", "VISITED", "NOT_VISITED", "MET"] as const satisfies readonly ReachState[];

/** Which number an address means; a commitment, a word about aid, a reason, else the families of a month. */
export function readBehind({ apa, sebab, kata, syarat, hasil, bulan, wil, prog, th, tahap }: CoverageListSearch, thisMonth: string): CoverageBehind {
  const at = { month: bulan ?? thisMonth, area: wil };
  const component = keyOf(COMPONENT_KEYS, COMMITMENTS, syarat);
  if (component) return { what: "KEPT", ...at, component, result: keyOf(RESULT_KEYS, COMMITMENT_RESULTS, hasil) ?? "MEMENUHI" };
  const told = keyOf(TOLD_KEYS, TOLD_STATES, kata);
  if (told) return { what: "TOLD", state: told, programme: prog ?? "PKH", period: th ?? at.month.slice(0, 4), tranche: Number(tahap ?? "1"), area: wil };
  const outcome = keyOf(OUTCOME_KEYS, VISIT_OUTCOMES, sebab);
  if (outcome) return { what: "NOT_FOUND", ...at, outcome };
  return { what: "REACH", ...at, state: keyOf(REACH_KEYS, REACH_STATES, apa) ?? "ASSIGNED" };
}

export function writeBehind(behind: CoverageBehind): CoverageListSearch {
  const wil = behind.area;
  switch (behind.what) {
    case "REACH":
      return { ...NOTHING, apa: REACH_KEYS[behind.state], bulan: behind.month, wil };
    case "NOT_FOUND":
      return { ...NOTHING, sebab: OUTCOME_KEYS[behind.outcome], bulan: behind.month, wil };
    case "TOLD":
      return { ...NOTHING, kata: TOLD_KEYS[behind.state], prog: behind.programme, th: behind.period, tahap: String(behind.tranche), wil };
    case "KEPT":
      return { ...NOTHING, syarat: COMPONENT_KEYS[behind.component], hasil: RESULT_KEYS[behind.result], bulan: behind.month, wil };
  }
}
