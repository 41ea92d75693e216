import { randomUUID } from "node:crypto";
import type { Scoped } from "@sinergi/db/access/scoped";
import { insertInvitees, type InviteeRow, listInvitees, lockInvitee, updateInvitee, writeInviteeRemoved } from "@sinergi/db/meetings/invitees.store";
import { listDirectory } from "@sinergi/db/organisations/organisations.store";
import { listPeople } from "@sinergi/db/organisations/people.store";
import { findOrganisationName } from "@sinergi/db/organisations/organisations.store";
import type { InviteeDraft } from "@sinergi/domain/meetings/meeting.schema";
import { addInviteeInputSchema, changeInviteeInputSchema, inviteOrganisationsInputSchema, oneInputSchema } from "#meetings/preparation.schema";
import { orderInvitees } from "#meetings/order-invitees";
import { prepareOnce } from "#meetings/prepare-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const INVITED = "invitees.invited";
const ADDED = "invitee.added";
const CHANGED = "invitee.changed";
const REMOVED = "invitee.removed";
const RESTORED = "invitee.restored";

async function getInvitee(tx: Scoped, id: string): Promise<InviteeRow> {
  const invitee = await lockInvitee(tx, id);
  if (!invitee) throw refused({ code: "invitee_not_found" });
  return invitee;
}

/** The name of the organisation as the letter has it: the directory's, or what was typed where it is in none. */
async function addressOf(tx: Scoped, { organisation, organisationName }: InviteeDraft): Promise<string> {
  if (organisation === null) return organisationName;
  const name = await findOrganisationName(tx, organisation);
  if (name === null) throw refused({ code: "organisation_not_found" });
  return name;
}

/** Organisations at once: each by its main contact, or by its head where nobody is named. */
export const inviteOrganisations = procedure({ permission: "meetings.write", scope: "own", audit: INVITED })
  .input(inviteOrganisationsInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      prepareOnce(tx, {
        input, meeting: async () => input.meetingId, action: INVITED, entity: "meeting", entityId: input.meetingId,
        work: async ({ id }) => {
          const invited = new Set((await listInvitees(tx, id)).map(({ organisation }) => organisation));
          const asked = new Set(input.organisations);
          const organisations = (await listDirectory(tx)).filter(({ code }) => asked.has(code) && !invited.has(code));
          const people = (await listPeople(tx, { organisation: null, seen: "all" })).filter(({ isMain, toDay }) => isMain && toDay === null);

          await insertInvitees(tx, organisations.map(({ code, name }) => {
            const contact = people.find(({ organisation }) => organisation === code);
            return { id: randomUUID(), meetingId: id, organisation: code, organisationName: name, name: contact?.name ?? "", jobTitle: contact?.position ?? "Pimpinan", phone: contact?.phone ?? null, email: contact?.email ?? null };
          }));
          await orderInvitees(tx, id);
          return { before: invited.size, after: invited.size + organisations.length };
        },
      }),
    ),
  );

/** Anybody by hand: a second person of an organisation, or one whom the directory does not know. */
export const addInvitee = procedure({ permission: "meetings.write", scope: "own", audit: ADDED })
  .input(addInviteeInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      prepareOnce(tx, {
        input, meeting: async () => input.meetingId, action: ADDED, entity: "invitee", entityId: input.id,
        work: async ({ id }) => {
          await insertInvitees(tx, [{ ...input.invitee, organisationName: await addressOf(tx, input.invitee), id: input.id, meetingId: id }]);
          await orderInvitees(tx, id);
          return { before: null, after: input.invitee.jobTitle };
        },
      }),
    ),
  );

export const changeInvitee = procedure({ permission: "meetings.write", scope: "own", audit: CHANGED })
  .input(changeInviteeInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      prepareOnce(tx, {
        input, meeting: async () => (await getInvitee(tx, input.id)).meetingId, action: CHANGED, entity: "invitee", entityId: input.id,
        work: async ({ id }) => {
          const invitee = await getInvitee(tx, input.id);
          if (invitee.removed || invitee.revision !== input.basedOn) throw refused({ code: "invitee_changed" });
          await updateInvitee(tx, { ...input.invitee, organisationName: await addressOf(tx, input.invitee), id: input.id });
          await orderInvitees(tx, id);
          return { before: invitee.jobTitle, after: input.invitee.jobTitle };
        },
      }),
    ),
  );

export const removeInvitee = procedure({ permission: "meetings.write", scope: "own", audit: REMOVED })
  .input(oneInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      prepareOnce(tx, {
        input, meeting: async () => (await getInvitee(tx, input.id)).meetingId, action: REMOVED, entity: "invitee", entityId: input.id,
        work: async () => {
          const invitee = await getInvitee(tx, input.id);
          if (invitee.removed) throw refused({ code: "invitee_changed" });
          await writeInviteeRemoved(tx, input.id, true);
          return { before: invitee.jobTitle, after: null };
        },
      }),
    ),
  );

/** Asks again whom an invitation was taken back from, with what he had answered. */
export const restoreInvitee = procedure({ permission: "meetings.write", scope: "own", audit: RESTORED })
  .input(oneInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      prepareOnce(tx, {
        input, meeting: async () => (await getInvitee(tx, input.id)).meetingId, action: RESTORED, entity: "invitee", entityId: input.id,
        work: async ({ id }) => {
          const invitee = await getInvitee(tx, input.id);
          if (!invitee.removed) throw refused({ code: "invitee_changed" });
          await writeInviteeRemoved(tx, input.id, false);
          await orderInvitees(tx, id);
          return { before: null, after: invitee.jobTitle };
        },
      }),
    ),
  );
