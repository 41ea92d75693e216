import type { Scoped } from "@sinergi/db/access/scoped";
import { listCasePeople, nameOn } from "@sinergi/db/fieldwork/case-people.store";
import { addCaseNote, findTwinCase, insertCase } from "@sinergi/db/fieldwork/cases.store";
import { findVillageOf } from "@sinergi/db/fieldwork/log-ground.store";
import { caseOpenedSchema, type CaseOpened } from "@sinergi/domain/fieldwork/case-opened.schema";
import { isRestricted } from "@sinergi/domain/fieldwork/move-case";
import { judgeLog, loggedBy, parseWith } from "#fieldwork/judge-log";
import type { Applier, ReceivedRecord } from "#sync/applier";

/** A case of a family, with whoever may see it where it is restricted. Its detail names nothing of it: a reviewer may not be among them. */
export const applyCaseOpened: Applier<CaseOpened> = {
  parse: parseWith(caseOpenedSchema),
  async apply(tx, record, opened) {
    const twin = await findTwinCase(tx, record.id, { familyId: opened.familyId, category: opened.category, openedOn: opened.onDay, userId: record.userId });
    const verdict = await judgeLog(tx, record, { familyIds: [opened.familyId], onDay: opened.onDay, twin });
    const restricted = isRestricted(opened.category, opened.restricted);
    const villageCode = (await findVillageOf(tx, opened.familyId)) ?? "";

    const { familyId, personId, category, text, onDay } = opened;
    await tx.derive(async (system) => {
      await insertCase(system, { ...loggedBy(record, verdict), familyId, villageCode, personId, category, restricted, text, openedOn: onDay });
      await addCaseNote(system, record.id, { id: record.id, act: "OPENED", text, onDay, byId: record.userId, byName: record.userName });
    });
    if (restricted) await nameThose(tx, record, opened.named);
    return verdict;
  },
};

/** Only people of the office can be named from a phone; whoever else was named is left out and nothing is refused for it. */
async function nameThose(tx: Scoped, { id, userId }: ReceivedRecord, named: readonly string[]): Promise<void> {
  const people = await listCasePeople(tx, { officeOnly: true });
  for (const { userId: person, name } of people.filter((one) => named.includes(one.userId))) await nameOn(tx, id, { userId: person, userName: name, namedBy: userId });
}
