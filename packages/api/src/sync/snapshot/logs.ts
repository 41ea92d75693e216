import { listCasePeople } from "@sinergi/db/fieldwork/case-people.store";
import { listOwnOpenCases } from "@sinergi/db/fieldwork/cases.store";
import { readP2k2Modules } from "@sinergi/db/fieldwork/p2k2-modules.store";
import { listTranches } from "@sinergi/db/fieldwork/payouts.store";
import { PKH } from "@sinergi/domain/payments/pkh-components.schema";
import type { LogsPart, SnapshotPart } from "#sync/snapshot/part";

/** Modules of P2K2, what PKH owes each family a tranche, his open cases, and whom he can tell of one. */
export const logsPart: SnapshotPart<LogsPart> = async (tx, { userId, today }) => {
  const tranches = await listTranches(tx, { programme: PKH, userId, today });
  const people = await listCasePeople(tx, { officeOnly: true });
  const modules = await readP2k2Modules(tx);
  return {
    modules: modules.filter(({ offered }) => offered).map(({ code, name, topics }) => ({ code, name, topics })),
    trancheIdr: new Map(tranches.map(({ familyId, dueIdr }) => [familyId, { [PKH]: dueIdr }])),
    cases: await listOwnOpenCases(tx, userId),
    confidants: people.map(({ userId: id, name, role }) => ({ userId: id, name, role })),
  };
};
