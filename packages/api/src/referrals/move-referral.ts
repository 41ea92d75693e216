import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { listOfficeCodes } from "@sinergi/db/referrals/referral-rules.store";
import { addReferralChange, findLastReferralChange, findOpenReferral, lockReferral, writeOwner, writeReferral, type ReferralRow } from "@sinergi/db/referrals/referrals.store";
import { announce } from "@sinergi/db/targeting/announce";
import { moveReferral as decideMove, referralUndo } from "@sinergi/domain/referrals/move-referral";
import { isOpenReferral, SECRETARIAT_OWNER } from "@sinergi/domain/referrals/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";
import { moveReferralInputSchema, rerouteReferralInputSchema, undoReferralInputSchema } from "#referrals/referrals.schema";
import { tellReferral } from "#referrals/tell-referral";

const MOVED = "referral.moved";
const REROUTED = "referral.rerouted";
const UNDONE = "referral.undone";

async function lockOwn(tx: Scoped, { id, basedOn }: { readonly id: string; readonly basedOn?: number }): Promise<ReferralRow> {
  const referral = await lockReferral(tx, id);
  if (referral === null) throw refused({ code: "referral_not_found" });
  if (basedOn !== undefined && referral.revision !== basedOn) throw refused({ code: "referral_changed" });
  return referral;
}

async function refuseUnknownProgramme(tx: Scoped, code: string | null): Promise<void> {
  if (code !== null && (await tx.find("select from programme where code = $1", [code])) === null) throw refused({ code: "referral_programme_unknown", value: code });
}

/** The office takes a referral in, handles it, says what it gave, or why it gives nothing. */
export const moveReferral = procedure({ permission: "referrals.answer", scope: "agency", audit: MOVED })
  .input(moveReferralInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const today = ctx.clock.today();
        const referral = await lockOwn(tx, input);
        const programmeCode = input.move === "finish" ? input.programmeCode : referral.programmeCode;
        await refuseUnknownProgramme(tx, input.move === "finish" ? input.programmeCode : null);

        const state = unwrap(decideMove(referral, input.move, ctx.actor));

        const closed = !isOpenReferral(state);
        await writeReferral(tx, referral.id, { state, closedOn: closed ? today : null, answer: closed ? input.note : referral.answer, programmeCode });
        await addReferralChange(tx, { referralId: referral.id, fromState: referral.state, toState: state, note: input.note, onDay: today });
        await appendAudit(tx, { action: MOVED, entity: "referral", entityId: referral.id, opId: input.opId, detail: { number: referral.number, need: referral.need, before: referral.state, after: state, programme: programmeCode } });
        await announce(tx, { kind: "referral", id: referral.id });
        return null;
      }),
    ),
  );

async function refuseOtherOffice(tx: Scoped, { referral, owner }: { readonly referral: ReferralRow; readonly owner: string }): Promise<void> {
  if (owner !== SECRETARIAT_OWNER && !(await listOfficeCodes(tx)).has(owner)) throw refused({ code: "referral_owner_unknown", value: owner });
  const open = await findOpenReferral(tx, referral);
  if (referral.caseId === null && open !== null && open.id !== referral.id) throw refused({ code: "referral_open_already", number: open.number });
}

/** The secretariat sends it to another office; the family still waits since the day it was first sent. */
export const rerouteReferral = procedure({ permission: "referrals.route", scope: "agency", audit: REROUTED })
  .input(rerouteReferralInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const today: Day = ctx.clock.today();
        const referral = await lockOwn(tx, input);
        await refuseOtherOffice(tx, { referral, owner: input.owner });

        const state = unwrap(decideMove(referral, "reroute", ctx.actor));

        await writeOwner(tx, referral.id, input.owner);
        await addReferralChange(tx, { referralId: referral.id, fromState: referral.state, toState: state, fromOwner: referral.owner, note: input.note, onDay: today });
        await appendAudit(tx, { action: REROUTED, entity: "referral", entityId: referral.id, opId: input.opId, detail: { number: referral.number, before: referral.owner, after: input.owner, reason: input.note } });
        await tx.derive((system) => tellReferral(system, { owner: input.owner }));
        await announce(tx, { kind: "referral", id: referral.id });
        return null;
      }),
    ),
  );

/** The last step is taken back by who made it, while nobody has acted since. */
export const undoReferral = procedure({ permission: "referrals.answer", scope: "agency", audit: UNDONE })
  .input(undoReferralInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const referral = await lockOwn(tx, { id: input.id });
        const last = await findLastReferralChange(tx, referral.id);

        const state = unwrap(referralUndo(last, referral, ctx.actor));
        const open = await tx.derive((system) => findOpenReferral(system, referral));
        if (referral.caseId === null && open !== null && open.id !== referral.id) throw refused({ code: "referral_open_already", number: open.number });

        await writeReferral(tx, referral.id, { state, closedOn: null, answer: "", programmeCode: referral.state === "SELESAI" ? null : referral.programmeCode });
        await addReferralChange(tx, { referralId: referral.id, fromState: referral.state, toState: state, note: "", onDay: ctx.clock.today() });
        await appendAudit(tx, { action: UNDONE, entity: "referral", entityId: referral.id, opId: input.opId, detail: { number: referral.number, before: referral.state, after: state } });
        await announce(tx, { kind: "referral", id: referral.id });
        return null;
      }),
    ),
  );
