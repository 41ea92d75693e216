import type { Scoped } from "@sinergi/db/access/scoped";
import { type AgendaRow, insertAgendaItem, listAgenda, lockAgendaItem, updateAgendaItem, writeAgendaOrder, writeAgendaRemoved } from "@sinergi/db/meetings/agenda.store";
import { findOrganisationName } from "@sinergi/db/organisations/organisations.store";
import { stepInOrder } from "@sinergi/domain/meetings/agenda";
import { refusePersonNumber } from "@sinergi/domain/meetings/agenda-proposal";
import type { AgendaDraft } from "@sinergi/domain/meetings/meeting.schema";
import { carryOpen } from "#meetings/carry-open";
import { addAgendaItemInputSchema, carryInputSchema, editAgendaItemInputSchema, oneInputSchema, stepAgendaItemInputSchema } from "#meetings/preparation.schema";
import { prepareOnce } from "#meetings/prepare-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const ADDED = "agenda.added";
const EDITED = "agenda.edited";
const MOVED = "agenda.moved";
const REMOVED = "agenda.removed";
const RESTORED = "agenda.restored";
const CARRIED = "agenda.carried";

/** What is written on an agenda: offices there are, and no number of a person. */
async function checkItem(tx: Scoped, { title, note, organisation }: AgendaDraft): Promise<void> {
  const refusal = refusePersonNumber(title, note);
  if (refusal) throw refused(refusal);
  if (organisation !== null && (await findOrganisationName(tx, organisation)) === null) throw refused({ code: "organisation_not_found" });
}

async function getItem(tx: Scoped, id: string): Promise<AgendaRow> {
  const item = await lockAgendaItem(tx, id);
  if (!item) throw refused({ code: "agenda_item_not_found" });
  return item;
}

export const addAgendaItem = procedure({ permission: "meetings.write", scope: "own", audit: ADDED })
  .input(addAgendaItemInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      prepareOnce(tx, {
        input, meeting: async () => input.meetingId, action: ADDED, entity: "agendaItem", entityId: input.id,
        work: async ({ id }) => {
          await checkItem(tx, input.item);
          await insertAgendaItem(tx, { ...input.item, id: input.id, meetingId: id, origin: "SECRETARIAT", figureId: input.figureId, followUpId: null, proposalId: null });
          return { before: null, after: input.item.title };
        },
      }),
    ),
  );

export const editAgendaItem = procedure({ permission: "meetings.write", scope: "own", audit: EDITED })
  .input(editAgendaItemInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      prepareOnce(tx, {
        input, meeting: async () => (await getItem(tx, input.id)).meetingId, action: EDITED, entity: "agendaItem", entityId: input.id,
        work: async () => {
          const item = await getItem(tx, input.id);
          if (item.removed || item.revision !== input.basedOn) throw refused({ code: "agenda_item_changed" });
          await checkItem(tx, input.item);
          await updateAgendaItem(tx, input.id, input.item);
          return { before: item.title, after: input.item.title };
        },
      }),
    ),
  );

/** One place up or down; at the end of the list nothing moves. */
export const stepAgendaItem = procedure({ permission: "meetings.write", scope: "own", audit: MOVED })
  .input(stepAgendaItemInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      prepareOnce(tx, {
        input, meeting: async () => (await getItem(tx, input.id)).meetingId, action: MOVED, entity: "agendaItem", entityId: input.id,
        work: async ({ id }) => {
          const ids = (await listAgenda(tx, id)).map((item) => item.id);
          const order = stepInOrder(ids, input.id, input.step);
          await writeAgendaOrder(tx, order);
          return { before: ids.indexOf(input.id) + 1, after: order.indexOf(input.id) + 1 };
        },
      }),
    ),
  );

export const removeAgendaItem = procedure({ permission: "meetings.write", scope: "own", audit: REMOVED })
  .input(oneInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      prepareOnce(tx, {
        input, meeting: async () => (await getItem(tx, input.id)).meetingId, action: REMOVED, entity: "agendaItem", entityId: input.id,
        work: async () => {
          const item = await getItem(tx, input.id);
          if (item.removed) throw refused({ code: "agenda_item_changed" });
          await writeAgendaRemoved(tx, input.id, true);
          return { before: item.title, after: null };
        },
      }),
    ),
  );

/** Puts back what was taken off, where it was; unless its proposal has been put on an agenda again meanwhile. */
export const restoreAgendaItem = procedure({ permission: "meetings.write", scope: "own", audit: RESTORED })
  .input(oneInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      prepareOnce(tx, {
        input, meeting: async () => (await getItem(tx, input.id)).meetingId, action: RESTORED, entity: "agendaItem", entityId: input.id,
        work: async () => {
          const item = await getItem(tx, input.id);
          if (!item.removed || (item.proposalId !== null && !item.proposalStands)) throw refused({ code: "agenda_item_changed" });
          await writeAgendaRemoved(tx, input.id, false);
          return { before: null, after: item.title };
        },
      }),
    ),
  );

/** Brings along what is open by now; what was taken off the agenda stays off. */
export const carryAlongNow = procedure({ permission: "meetings.write", scope: "own", audit: CARRIED })
  .input(carryInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      prepareOnce(tx, {
        input, meeting: async () => input.id, action: CARRIED, entity: "meeting", entityId: input.id,
        work: async ({ id }) => ({ carried: await carryOpen(tx, id) }),
      }),
    ),
  );
