import { listSeats, writeSeatEnd } from "@sinergi/db/organisations/seats.store";
import { giveSeat } from "@sinergi/domain/organisations/give-seat";
import { endHolding } from "@sinergi/domain/organisations/holding";
import { gatherSeat } from "#organisations/gather-organisation";
import { noteAct } from "#organisations/note-act";
import { endInputSchema, reopenInputSchema } from "#organisations/organisations.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

const ENDED = "organisation.seatEnded";
const REOPENED = "organisation.seatReopened";

/** A seat ends; `organisations.reopenSeat` takes that back. */
export const endSeat = procedure({ permission: "organisations.write", scope: "own", audit: ENDED })
  .input(endInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const seat = await gatherSeat(tx, ctx.actor, input.id);

        const on = unwrap(endHolding(seat, { on: input.on, today: ctx.clock.today() }));

        await writeSeatEnd(tx, seat.id, on);
        await noteAct(tx, { action: ENDED, code: seat.organisation, opId: input.opId, before: `${seat.seat} · ${seat.fromDay}`, after: `${seat.seat} · ${seat.fromDay} – ${on}` });
        return null;
      }),
    ),
  );

/** A seat that was ended holds again, where nobody has taken it since. */
export const reopenSeat = procedure({ permission: "organisations.write", scope: "own", audit: REOPENED })
  .input(reopenInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const seat = await gatherSeat(tx, ctx.actor, input.id);
        const others = (await listSeats(tx)).filter(({ id }) => id !== seat.id);

        if (seat.toDay === null) throw refused({ code: "not_ended" });
        unwrap(giveSeat({ ...seat, toDay: null }, { held: others, today: ctx.clock.today() }));

        await writeSeatEnd(tx, seat.id, null);
        await noteAct(tx, { action: REOPENED, code: seat.organisation, opId: input.opId, before: `${seat.seat} · ${seat.fromDay} – ${seat.toDay}`, after: `${seat.seat} · ${seat.fromDay}` });
        return null;
      }),
    ),
  );
