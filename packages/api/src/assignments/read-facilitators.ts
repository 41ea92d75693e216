import type { Scoped } from "@sinergi/db/access/scoped";
import { listFamiliesWithOwner, listOwnedFamilies } from "@sinergi/db/fieldwork/assigned-families.store";
import { listActs, type AssignmentActRow } from "@sinergi/db/fieldwork/assignment-acts.store";
import { countUnassigned, listFacilitators as readList, type FacilitatorListed } from "@sinergi/db/fieldwork/facilitators.store";
import { listGroups } from "@sinergi/db/fieldwork/field-groups.store";
import { listFamilyIds } from "@sinergi/db/families/family-ids.store";
import { loadVerdict, mayUndoAct } from "@sinergi/domain/fieldwork/assign-families";
import { MOST_FAMILIES_OF_QUEUE } from "@sinergi/domain/fieldwork/facilitator.schema";
import { LOAD_NORM } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import { facilitatorInputSchema, villageFamiliesInputSchema, type ActAnswer, type FacilitatorAnswer, type FacilitatorDetail, type FacilitatorsAnswer, type FamilyWithOwnerAnswer } from "#assignments/assignments.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { getSnapshot } from "#targeting/read-snapshot";

/** The programme whose families facilitators accompany. */
const ACCOMPANIED = "PKH";
const MOST_ACTS = 100;

/** Everybody's load against the norm, and activity beside it. Coordinators look at it, facilitators are not ranked by it. */
export const listFacilitators = procedure({ permission: "assignments.read", scope: "people", audit: null }).query(({ ctx }): Promise<FacilitatorsAnswer> =>
  ctx.read(async (tx) => {
    const today = ctx.clock.today();
    const rows = await readList(tx, today);
    const snapshot = await getSnapshot(tx, { on: undefined, today });
    const at = snapshot.programmes.findIndex(({ code }) => code === ACCOMPANIED);
    const accompanied = at === -1 ? null : await countUnassigned(tx, { programmeAt: at + 1, today });
    return { rows: rows.map(withVerdict), today, norm: LOAD_NORM, programme: at === -1 ? null : ACCOMPANIED, accompanied };
  }),
);

/** One facilitator: his families, his groups, what was done with them. */
export const facilitatorDetail = procedure({ permission: "assignments.read", scope: "people", audit: null })
  .input(facilitatorInputSchema)
  .query(({ ctx, input }): Promise<FacilitatorDetail> =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const facilitator = (await readList(tx, today)).find(({ userId }) => userId === input.userId);
      if (facilitator === undefined) throw refused({ code: "facilitator_not_found" });
      return {
        facilitator: withVerdict(facilitator), today, norm: LOAD_NORM,
        families: await listOwnedFamilies(tx, { userId: input.userId, today }),
        groups: await listGroups(tx, { today, userId: input.userId }),
        acts: await readActs(tx, input.userId, today),
      };
    }),
  );

/** What was done last, over all facilitators. */
export const listAssignmentActs = procedure({ permission: "assignments.read", scope: "people", audit: null }).query(({ ctx }): Promise<readonly ActAnswer[]> =>
  ctx.read((tx) => readActs(tx, null, ctx.clock.today())),
);

/** Families of a village with whose they are: for picking some by hand. */
export const villageFamilies = procedure({ permission: "assignments.read", scope: "people", audit: null })
  .input(villageFamiliesInputSchema)
  .query(({ ctx, input }): Promise<readonly FamilyWithOwnerAnswer[]> =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const filter = { area: input.area, ...(input.programme === null ? {} : { programme: input.programme, receives: true }) };
      const families = await listFamilyIds(tx, await getSnapshot(tx, { on: undefined, today }), { filter, most: MOST_FAMILIES_OF_QUEUE });
      return listFamiliesWithOwner(tx, { families: families.slice(0, MOST_FAMILIES_OF_QUEUE), today });
    }),
  );

async function readActs(tx: Scoped, userId: string | null, today: Day): Promise<readonly ActAnswer[]> {
  const acts = await listActs(tx, { userId, most: MOST_ACTS });
  return acts.map((act) => {
    const { touchedLater: _, doneOn: __, ...row } = act;
    return { ...row, mayUndo: mayUndo(act, today) };
  });
}

/** Whether an act may be taken back today; what takes back is not taken back itself. */
export function mayUndo(act: AssignmentActRow, today: Day): boolean {
  return act.act !== "UNDONE" && mayUndoAct({ fromDay: act.fromDay, doneOn: act.doneOn, today, undone: act.undone, touchedLater: act.touchedLater });
}

const withVerdict = (row: FacilitatorListed): FacilitatorAnswer => ({ ...row, load: loadVerdict(row.families) });
