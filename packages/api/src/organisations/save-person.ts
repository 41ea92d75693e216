import { clearMainContact, insertPerson, updatePerson } from "@sinergi/db/organisations/people.store";
import { gatherKept, gatherPerson } from "#organisations/gather-organisation";
import { noteAct, personWords } from "#organisations/note-act";
import { addPersonInputSchema, changePersonInputSchema } from "#organisations/organisations.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const ADDED = "organisation.personAdded";
const CHANGED = "organisation.personChanged";

/** An official of an organisation. There is one main contact: whoever was it before is so no longer. */
export const addPerson = procedure({ permission: "organisations.write", scope: "own", audit: ADDED })
  .input(addPersonInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        await gatherKept(tx, ctx.actor, input.code);

        const today = ctx.clock.today();
        if (input.fromDay > today) throw refused({ code: "day_in_future", today });

        if (input.isMain) await clearMainContact(tx, input.code);
        await insertPerson(tx, { ...input, organisation: input.code });
        await noteAct(tx, { action: ADDED, code: input.code, opId: input.opId, before: null, after: personWords(input) });
        return null;
      }),
    ),
  );

/** Other words for the same official. Who follows him in the position is another person: end the one, add the other. */
export const changePerson = procedure({ permission: "organisations.write", scope: "own", audit: CHANGED })
  .input(changePersonInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const before = await gatherPerson(tx, ctx.actor, input.id);

        const today = ctx.clock.today();
        if (before.revision !== input.basedOn) throw refused({ code: "person_changed" });
        if (before.toDay !== null) throw refused({ code: "already_ended" });
        if (input.fromDay > today) throw refused({ code: "day_in_future", today });

        if (input.isMain && !before.isMain) await clearMainContact(tx, before.organisation);
        await updatePerson(tx, input.id, input);
        await noteAct(tx, { action: CHANGED, code: before.organisation, opId: input.opId, before: personWords(before), after: personWords(input) });
        return null;
      }),
    ),
  );
