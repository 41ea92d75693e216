import { insertSeat, listSeats, listTeamGroups, lockSeats } from "@sinergi/db/organisations/seats.store";
import { giveSeat } from "@sinergi/domain/organisations/give-seat";
import { gatherOwned } from "#organisations/gather-organisation";
import { noteAct } from "#organisations/note-act";
import { addSeatInputSchema } from "#organisations/organisations.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

const GIVEN = "organisation.seatGiven";

/** A seat in the TKPK by a decree, from a day on. */
export const addSeat = procedure({ permission: "organisations.write", scope: "own", audit: GIVEN })
  .input(addSeatInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { code, id, seat, fromDay, group, pokja } = input;
        await gatherOwned(tx, ctx.actor, code);
        await lockSeats(tx);
        const groups = await listTeamGroups(tx);
        const held = await listSeats(tx);

        const fits = (wanted: string | null, kind: string): boolean => wanted === null || groups.some((one) => one.code === wanted && one.kind === kind && !one.retired);
        if (!fits(group, "PROGRAMME_GROUP") || !fits(pokja, "POKJA")) throw refused({ code: "team_group_not_found" });
        unwrap(giveSeat({ organisation: code, seat, fromDay, toDay: null }, { held, today: ctx.clock.today() }));

        await insertSeat(tx, { ...input, id, organisation: code });
        await noteAct(tx, { action: GIVEN, code, opId: input.opId, before: null, after: `${seat} · ${input.decreeNumber} · ${fromDay}` });
        return null;
      }),
    ),
  );
