import { router } from "#platform/procedures";

export const attendanceRouter = router({});
