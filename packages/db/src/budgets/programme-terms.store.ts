import type { Programme } from "@sinergi/domain/programmes/programme.schema";
import type { Scoped } from "#access/scoped";

type ProgrammeTerms = Pick<Programme, "code" | "side" | "strategy" | "benefitKind">;

/** What a row that names a programme need not say again. */
export function listProgrammeTerms(tx: Scoped): Promise<ProgrammeTerms[]> {
  return tx.rows<ProgrammeTerms & Record<string, unknown>>(`select code, side, strategy, benefit_kind as "benefitKind" from programme order by code`);
}
