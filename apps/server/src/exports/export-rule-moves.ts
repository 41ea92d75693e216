import type { ExportInput } from "@sinergi/api/lists/lists.schema";
import { makeTrial } from "@sinergi/api/programmes/make-trial";
import type { Scoped } from "@sinergi/db/access/scoped";
import { listMoved } from "@sinergi/db/targeting/rule-preview";
import { findSnapshot } from "@sinergi/db/targeting/snapshots.store";
import type { TableColumn } from "@sinergi/documents/tables/write-table";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { mayLeave } from "@sinergi/domain/lists/export-rules";
import { sayRule } from "@sinergi/domain/programmes/say-rule";
import { accept, refuse, type Result } from "@sinergi/domain/result";
import type { ExportTable, Places, TableRefusal } from "./export-tables.ts";

type MovesWanted = Extract<ExportInput["what"], { kind: "ruleMoves" }>;
const MOVE_WORDS = { entering: "Keluarga yang masuk", leaving: "Keluarga yang keluar" } as const;
const text = (header: string, width = 18): TableColumn => ({ header, kind: "text", width });
const number = (header: string): TableColumn => ({ header, kind: "number", width: 10 });

/** The families a rule that is being written would bring in or leave out, within the reader's scope; for those who may write rules. */
export async function ruleMovesTable(tx: Scoped, { filter }: MovesWanted, places: Places): Promise<Result<ExportTable, TableRefusal>> {
  const snapshot = await findSnapshot(tx, { ref: null, today: places.today });
  const { trial, comparedWith } = snapshot === null || !mayAsk(tx.actor.role, "programmes.write") ? { trial: null, comparedWith: null } : await makeTrial(tx, snapshot, filter);
  if (snapshot === null || trial === null) return refuse({ code: "export_empty" });
  const { total, inScope, rows } = await listMoved(tx, trial, { move: filter.move, district: filter.area ?? null, page: 1, pageSize: places.maxRows });
  const allowed = mayLeave(inScope, places.maxRows);
  if (!allowed.ok) return allowed;
  return accept({
    title: `${MOVE_WORDS[filter.move]} menurut rancangan aturan ${places.nameOf(filter.code)} ${filter.period}`,
    fileWord: "rancangan-aturan",
    columns: [text("Kepala keluarga", 28), text(places.terms.district), text(places.terms.village), number("Desil"), number("Anggota"), text("No. KK (disamarkan)", 20)],
    lines: rows.map((row) => [row.headName, row.village.district, row.village.name, row.decile, row.members, row.noKk]),
    filters: `rancangan: ${sayRule(filter.rule, { language: "id", placeName: places.nameOf })} Dibanding aturan ${comparedWith ?? "–"}${filter.area === undefined ? "" : `; ${places.nameOf(filter.area)}`}`,
    part: `Keadaan ${snapshot.on}; ${inScope} dari ${total} keluarga, sesuai lingkup pengguna. Rancangan, belum berlaku`,
  });
}
