import { approveMonthReport, returnMonthReport, undoMonthReport } from "#fieldwork/decide-month-report";
import { listMonthReports, listSessions, monthReportDetail, ownMonth } from "#fieldwork/read-month-reports";
import { submitMonthReport } from "#fieldwork/submit-month-report";
import { router } from "#platform/procedures";

export const monthReportsRouter = router({
  list: listMonthReports, detail: monthReportDetail, mine: ownMonth, submit: submitMonthReport, approve: approveMonthReport, return: returnMonthReport, undo: undoMonthReport, sessions: listSessions,
});
