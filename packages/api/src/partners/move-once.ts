import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { addPledgeEvent, lockPledge, type PledgeRow } from "@sinergi/db/partners/pledges.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { movePledge, type PledgeAct } from "@sinergi/domain/partners/move-pledge";
import type { PledgeState } from "@sinergi/domain/partners/vocabulary";
import { doOnce } from "#platform/do-once";
import { refused, unwrap } from "#platform/refusals";

interface Move {
  readonly actor: Actor;
  readonly input: { readonly opId: string; readonly id: string };
  readonly act: PledgeAct;
  /** Name of the act in the audit chain. */
  readonly action: string;
  readonly reason: string;
  /** Writes what the act brings; the rules have said yes to the state. */
  readonly write: (pledge: PledgeRow, state: PledgeState) => Promise<void>;
}

/** One act on a pledge, once: looked at under a lock, decided, written, and noted with who, before, after and why. */
export function moveOnce(tx: Scoped, { actor, input, act, action, reason, write }: Move): Promise<null> {
  return doOnce(tx, input, async () => {
    const pledge = await lockPledge(tx, input.id);
    if (!pledge) throw refused({ code: "pledge_not_found" });

    const state = unwrap(movePledge(pledge, act, actor));

    await write(pledge, state);
    await addPledgeEvent(tx, { id: pledge.id, state, act, reason });
    await appendAudit(tx, { action, entity: "pledge", entityId: pledge.id, opId: input.opId, detail: { before: pledge.state, after: state, reason: reason === "" ? null : reason } });
    return null;
  });
}
