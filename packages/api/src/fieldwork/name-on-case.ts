import { listCasePeople, nameOn, unnameOn } from "@sinergi/db/fieldwork/case-people.store";
import { addCaseNote } from "@sinergi/db/fieldwork/cases.store";
import { nameOnCaseInputSchema } from "#fieldwork/cases.schema";
import { auditCase, lockOwnCase, othersNamed } from "#fieldwork/note-case";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const NAMED = "case.named";
const UNNAMED = "case.unnamed";

/** Lets one more person see a restricted case: by its facilitator, or by somebody named before. */
export const nameOnCase = procedure({ permission: "cases.write", scope: "own", audit: NAMED })
  .input(nameOnCaseInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { actor } = ctx;
        const found = await lockOwnCase(tx, input.id);
        const person = (await listCasePeople(tx, { officeOnly: false })).find(({ userId }) => userId === input.userId);
        if (!found.restricted || !person || person.userId === found.userId) throw refused({ code: "case_person_unfit" });

        await nameOn(tx, found.id, { userId: person.userId, userName: person.name, namedBy: actor.id });
        await addCaseNote(tx, found.id, { id: input.opId, act: "NAMED", text: person.name, onDay: ctx.clock.today(), byId: actor.id, byName: actor.name });
        await auditCase(tx, found, { action: NAMED, opId: input.opId, act: "NAMED", before: null, after: person.userId });
        return null;
      }),
    ),
  );

/** Takes the sight of it from somebody again; the last one in the office stays, or nobody there could act on it. */
export const unnameOnCase = procedure({ permission: "cases.write", scope: "own", audit: UNNAMED })
  .input(nameOnCaseInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { actor } = ctx;
        const found = await lockOwnCase(tx, input.id);
        if ((await othersNamed(tx, found.id, input.userId)) === 0) throw refused({ code: "case_last_named" });

        // Before the sight is gone, should it be one's own.
        await addCaseNote(tx, found.id, { id: input.opId, act: "UNNAMED", text: "", onDay: ctx.clock.today(), byId: actor.id, byName: actor.name });
        await unnameOn(tx, found.id, input.userId);
        await auditCase(tx, found, { action: UNNAMED, opId: input.opId, act: "UNNAMED", before: input.userId, after: null });
        return null;
      }),
    ),
  );
