import { randomUUID } from "node:crypto";
import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { listOwnedIds } from "@sinergi/db/fieldwork/assigned-families.store";
import { addAct, lockAssignments, writePlan } from "@sinergi/db/fieldwork/assignment-acts.store";
import { findAssignmentFile, lockAssignmentFile, markFileCommitted, type AssignmentFileRow } from "@sinergi/db/fieldwork/assignment-files.store";
import { findFacilitator, writeFacilitator } from "@sinergi/db/fieldwork/facilitators.store";
import { settleFieldwork } from "@sinergi/db/fieldwork/settle-fieldwork";
import { announce } from "@sinergi/db/targeting/announce";
import { loadVerdict } from "@sinergi/domain/fieldwork/assign-families";
import type { Day } from "@sinergi/domain/time/day";
import { actOnce } from "#assignments/act-once";
import { assignmentFileInputSchema, commitFileInputSchema, type AssignmentFileAnswer } from "#assignments/assignments.schema";
import { readNames } from "#assignments/facilitator-names";
import { planFile } from "#assignments/plan-file";
import { groupsOfFile, writeFileGroups } from "#assignments/write-file-groups";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const IMPORTED = "assignment.fileCommitted";

/** What a file would change as things stand now, and the rows that cannot be used. */
export const readAssignmentFile = procedure({ permission: "assignments.write", scope: "people", audit: null })
  .input(assignmentFileInputSchema)
  .query(({ ctx, input }): Promise<AssignmentFileAnswer> =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const file = await findAssignmentFile(tx, input.id);
      if (file === null) throw refused({ code: "assignment_file_not_found" });
      const names = await readNames(tx, today);
      const parts = file.committed ? [] : await planFile(tx, file.rows, today);
      const groups = groupsOfFile(file.rows);
      const facilitators = await Promise.all(
        [...Map.groupBy(parts, ({ userId }) => userId)].map(async ([userId, his]) => {
          const sum = (count: (part: (typeof his)[number]) => number): number => his.reduce((all, part) => all + count(part), 0);
          const taken = sum(({ plan }) => Object.values(plan.taken).reduce((all, one) => all + one, 0));
          const begun = sum(({ plan }) => plan.begun.length);
          const after = (await listOwnedIds(tx, { userId, day: today, villageCode: null })).length + begun;
          return { userId, name: names.get(userId) ?? "", families: sum(({ families }) => families.length), fresh: Math.max(0, begun - taken), taken, unchanged: sum(({ plan }) => plan.unchanged.length), groups: groups.filter((group) => group.userId === userId).length, after, verdict: loadVerdict(after) };
        }),
      );
      return { id: file.id, fileName: file.fileName, rowsRead: file.rowsRead, committed: file.committed, facilitators: facilitators.toSorted((a, b) => a.name.localeCompare(b.name, "id")), groups: groups.length, issues: file.issues, families: facilitators.reduce((all, one) => all + one.families, 0) };
    }),
  );

/** Takes a checked file over, whole, once. */
export const commitAssignmentFile = procedure({ permission: "assignments.write", scope: "people", audit: IMPORTED })
  .input(commitFileInputSchema)
  .mutation(({ ctx, input }): Promise<{ readonly families: number; readonly groups: number }> => ctx.read((tx) => actOnce(tx, input, () => commitFile(tx, { ...input, today: ctx.clock.today() }))));

/** The same for the operator at the machine. */
export async function commitFile(tx: Scoped, { id, opId, today }: { readonly id: string; readonly opId?: string; readonly today: Day }): Promise<{ readonly families: number; readonly groups: number }> {
  await lockAssignments(tx);
  const file = await lockAssignmentFile(tx, id);
  if (file === null) throw refused({ code: "assignment_file_not_found" });
  if (file.committed) throw refused({ code: "assignment_file_done" });
  if (file.rows.length === 0) throw refused({ code: "assignment_file_empty" });
  const parts = await planFile(tx, file.rows, today);

  await writeFacts(tx, file.rows, today);
  for (const { userId, fromDay, plan } of parts) {
    const losers = Object.keys(plan.taken);
    const actId = randomUUID();
    if (plan.begun.length + plan.changes.length === 0) continue;
    await addAct(tx, { id: actId, act: losers.length > 0 ? "HANDED_OVER" : "ASSIGNED", by: "FILE", families: plan.begun.length, fromUserId: losers.length === 1 ? (losers[0] ?? null) : null, toUserId: userId, fromDay, reason: "", today });
    await writePlan(tx, { actId, ...plan, toUserId: userId, fromDay });
  }
  const groups = await writeFileGroups(tx, file.rows, today);
  await settleFieldwork(tx, today);
  await markFileCommitted(tx, id);
  const families = parts.reduce((sum, part) => sum + part.plan.begun.length, 0);
  await appendAudit(tx, { action: IMPORTED, entity: "assignment_file", entityId: id, ...(opId === undefined ? {} : { opId }), detail: { sha256: file.sha256, rows: file.rows.length, families, groups, facilitators: new Set(file.rows.map(({ userId }) => userId)).size } });
  await announce(tx, { kind: "field" });
  return { families, groups };
}

/** What a file says of facilitators themselves; what it leaves empty stays. The last row that says something counts. */
async function writeFacts(tx: Scoped, rows: readonly AssignmentFileRow[], today: Day): Promise<void> {
  for (const [userId, his] of Map.groupBy(rows, (row) => row.userId)) {
    const before = await findFacilitator(tx, userId, today);
    if (before === null) throw refused({ code: "facilitator_not_found" });
    const number = his.findLast((row) => row.number !== "")?.number ?? before.number;
    const phone = his.findLast((row) => row.phone !== "")?.phone ?? before.phone;
    const named = [...new Set(his.flatMap((row) => row.districts))];
    await writeFacilitator(tx, { ...before, number, phone, districts: named.length > 0 ? named : before.districts }, before.revision);
  }
}
