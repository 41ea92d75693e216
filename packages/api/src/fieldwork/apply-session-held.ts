import { findTwinSession, insertSession } from "@sinergi/db/fieldwork/sessions.store";
import { sessionHeldSchema, type SessionHeld } from "@sinergi/domain/fieldwork/session-held.schema";
import { judgeLog, loggedBy, parseWith } from "#fieldwork/judge-log";
import type { Applier } from "#sync/applier";

/** A P2K2 session with its whole attendance list. */
export const applySessionHeld: Applier<SessionHeld> = {
  parse: parseWith(sessionHeldSchema),
  async apply(tx, record, session) {
    const twin = await findTwinSession(tx, record.id, session, record.amends ?? null);
    const verdict = await judgeLog(tx, record, { familyIds: session.attendance.map(({ familyId }) => familyId), onDay: session.onDay, twin });

    await insertSession(tx, loggedBy(record, verdict), session);
    return verdict;
  },
};
