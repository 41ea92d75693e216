import { programmeSchema, type Programme, type Tranche } from "#programmes/programme.schema";
import { placeOf, problemOfIssue, type ProgrammeProblem } from "#programmes/programme-problem";
import { accept, refuse, type Result } from "#result";

/** Rules nest a few steps in practice; a file that nests without end is refused instead of followed. */
const DEEPEST_NESTING = 64;

export interface ProgrammesInvalid {
  readonly code: "PROGRAMMES_INVALID";
  readonly problems: readonly ProgrammeProblem[];
}

/**
 * Reads `programmes.json` (`formats.md` §3). The file is taken whole or not at all; what is wrong is named with its
 * place, e.g. `0.periods.1.eligibility.all.0.decile.max`. A relation to a code not known yet is fine; one with the
 * programme itself is not.
 */
export function readProgrammes(json: unknown, { knownOwners }: { readonly knownOwners: ReadonlySet<string> }): Result<Programme[], ProgrammesInvalid> {
  if (!Array.isArray(json)) return invalid([{ path: "", code: "NOT_A_LIST" }]);
  const items: readonly unknown[] = json;
  const problems: ProgrammeProblem[] = [];
  const programmes: Programme[] = [];
  items.forEach((item, at) => {
    const read = readProgramme(item, at);
    if (read.ok) programmes.push(read.value);
    else problems.push(...read.refusal);
  });
  if (problems.length > 0) return invalid(problems);

  const contradictions = [
    ...repeated(programmes.map(({ code }) => code), "DUPLICATE_CODE", (at) => placeOf([at, "code"])),
    ...programmes.flatMap((programme, at) => contradictionsOf(programme, at, knownOwners)),
  ];
  return contradictions.length > 0 ? invalid(contradictions) : accept(programmes);
}

function invalid(problems: readonly ProgrammeProblem[]): { readonly ok: false; readonly refusal: ProgrammesInvalid } {
  return refuse({ code: "PROGRAMMES_INVALID", problems });
}

function readProgramme(item: unknown, at: number): Result<Programme, readonly ProgrammeProblem[]> {
  if (isDeeperThan(item, DEEPEST_NESTING)) return refuse([{ path: placeOf([at]), code: "TOO_DEEP" }]);
  const parsed = programmeSchema.safeParse(item, { reportInput: true });
  return parsed.success ? accept(parsed.data) : refuse(parsed.error.issues.flatMap((issue) => problemOfIssue(issue, [at])));
}

/** Does a value nest more steps than that? */
export function isDeeperThan(value: unknown, steps: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return steps === 0 || Object.values(value).some((part) => isDeeperThan(part, steps - 1));
}

function contradictionsOf(programme: Programme, at: number, knownOwners: ReadonlySet<string>): ProgrammeProblem[] {
  const problems: ProgrammeProblem[] = [];
  if (!knownOwners.has(programme.owner)) problems.push({ path: placeOf([at, "owner"]), code: "UNKNOWN_OWNER" });
  programme.relations.forEach((relation, index) => {
    if (relation.with === programme.code) problems.push({ path: placeOf([at, "relations", index, "with"]), code: "SELF_RELATION" });
  });
  return [
    ...problems,
    ...repeated(programme.periods.map(({ period }) => period), "DUPLICATE_PERIOD", (index) => placeOf([at, "periods", index, "period"])),
    ...repeated(programme.relations.map((relation) => relation.with), "DUPLICATE_RELATION", (index) => placeOf([at, "relations", index, "with"])),
    ...programme.periods.flatMap(({ tranches = [] }, index) => trancheProblems(tranches, [at, "periods", index, "tranches"])),
  ];
}

function trancheProblems(tranches: readonly Tranche[], base: readonly PropertyKey[]): ProgrammeProblem[] {
  return [
    ...repeated(tranches.map(({ number }) => number), "DUPLICATE_TRANCHE", (index) => placeOf([...base, index, "number"])),
    ...tranches.flatMap(({ fromMonth, toMonth }, index): ProgrammeProblem[] => (fromMonth > toMonth ? [{ path: placeOf([...base, index, "toMonth"]), code: "TRANCHE_ORDER" }] : [])),
  ];
}

/** Each value that stood before already, at its later place. */
function repeated(values: readonly (string | number)[], code: ProgrammeProblem["code"], place: (at: number) => string): ProgrammeProblem[] {
  return values.flatMap((value, at) => (values.indexOf(value) < at ? [{ path: place(at), code }] : []));
}
