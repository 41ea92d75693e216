import { announce } from "@sinergi/db/targeting/announce";
import { insertObjection } from "@sinergi/db/updates/objections.store";
import { objectionRaisedSchema, type ObjectionRaised } from "@sinergi/domain/fieldwork/objection-raised.schema";
import type { Applier } from "#sync/applier";

/** An objection taken down in the field: about anybody, also about families that are nobody's or somebody else's. */
export const applyObjectionRaised: Applier<ObjectionRaised> = {
  parse: (body) => {
    const parsed = objectionRaisedSchema.safeParse(body);
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, path: parsed.error.issues[0]?.path.join(".") ?? "" };
  },
  apply: (tx, record, value) =>
    tx.derive(async (system) => {
      const known = value.familyId !== undefined && (await system.find("select from family where id = $1", [value.familyId])) !== null;
      await insertObjection(system, {
        id: record.id, kind: value.kind, familyId: known ? (value.familyId ?? null) : null, programmeCode: value.programmeCode ?? null, villageCode: value.villageCode, subject: value.subject, text: value.text,
        objector: value.objector ?? null, receivedOn: value.onDay, takenBy: record.userId, takenName: record.userName,
      });
      await announce(system, { kind: "update", id: record.id });
      return { status: "APPLIED", code: null, flags: [], targetId: record.id };
    }),
};
