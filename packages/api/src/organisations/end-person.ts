import { writePersonEnd } from "@sinergi/db/organisations/people.store";
import { endHolding } from "@sinergi/domain/organisations/holding";
import { gatherPerson } from "#organisations/gather-organisation";
import { noteAct, personWords } from "#organisations/note-act";
import { endInputSchema, reopenInputSchema } from "#organisations/organisations.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

const ENDED = "organisation.personEnded";
const REOPENED = "organisation.personReopened";

/** Somebody leaves a position and stays in its history; `organisations.reopenPerson` takes that back. */
export const endPerson = procedure({ permission: "organisations.write", scope: "own", audit: ENDED })
  .input(endInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const person = await gatherPerson(tx, ctx.actor, input.id);

        const on = unwrap(endHolding(person, { on: input.on, today: ctx.clock.today() }));

        await writePersonEnd(tx, person.id, on);
        await noteAct(tx, { action: ENDED, code: person.organisation, opId: input.opId, before: personWords(person), after: `– ${on}` });
        return null;
      }),
    ),
  );

/** Somebody who left holds the position again; whoever became the main contact meanwhile stays it. */
export const reopenPerson = procedure({ permission: "organisations.write", scope: "own", audit: REOPENED })
  .input(reopenInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const person = await gatherPerson(tx, ctx.actor, input.id);

        if (person.toDay === null) throw refused({ code: "not_ended" });

        await writePersonEnd(tx, person.id, null);
        await noteAct(tx, { action: REOPENED, code: person.organisation, opId: input.opId, before: `– ${person.toDay}`, after: personWords(person) });
        return null;
      }),
    ),
  );
