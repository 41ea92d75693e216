import { gatherMonthReport } from "@sinergi/api/fieldwork/gather-month-report";
import { scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import type { MonthReportFiles } from "#http/month-report-files";
import { pressOf, type PressDeps } from "./press.ts";

/** Monthly reports as PDF in the asker's own scope. The name of the file holds no person's. */
export function monthReportFilesOf(deps: PressDeps): MonthReportFiles {
  const press = pressOf(deps);
  return {
    make: (actor, which) =>
      scoped(deps.db, actor, { today: deps.clock.today() }, async (tx) => {
        const { contents, id, settled } = await gatherMonthReport(tx, which, deps.clock.today());
        const { bytes } = await press.draft(contents, { settled });
        const month = contents.title?.about ?? "";
        await appendAudit(tx, { action: "monthReport.downloaded", entity: "monthReport", ...(id === null ? {} : { entityId: id }), detail: { month, settled } });
        return { fileName: `${contents.simulated ? "DATA-SIMULASI-" : ""}${settled ? "" : "DRAF-"}Laporan-bulanan-${month.replaceAll(/\W+/g, "-")}.pdf`, body: bytes };
      }),
  };
}
