import type { Scoped } from "@sinergi/db/access/scoped";
import { listPeople } from "@sinergi/db/organisations/people.store";
import { findPledge, listPledgeEvents, listPledges as readPledges } from "@sinergi/db/partners/pledges.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { pledgeAnswer } from "#partners/pledge-answer";
import { pledgeInputSchema, type PledgeDetail, type PledgesAnswer } from "#partners/partners.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** A leader sees every pledge, but shares the database role of partners: the system reads for him. */
function asReader<T>(tx: Scoped, { role }: Actor, work: (inside: Scoped) => Promise<T>): Promise<T> {
  return role === "LEADER" ? tx.derive(work) : work(tx);
}

/** Pledges in the reader's scope: a partner's own, everybody's for those who answer them. */
export const listPledges = procedure({ permission: "pledges.read", scope: "own", audit: null }).query(async ({ ctx }): Promise<PledgesAnswer> => {
  const rows = await ctx.read((tx) => asReader(tx, ctx.actor, readPledges));
  return { rows: rows.map((row) => pledgeAnswer(row, ctx.actor)), own: ctx.actor.agency };
});

/** One pledge with what happened to it and whom to call about it. */
export const pledgeDetail = procedure({ permission: "pledges.read", scope: "own", audit: null })
  .input(pledgeInputSchema)
  .query(async ({ ctx, input }): Promise<PledgeDetail> => {
    const found = await ctx.read(async (tx) => {
      const row = await asReader(tx, ctx.actor, (inside) => findPledge(inside, input.id));
      if (!row) return null;
      // Whoever sees the pledge sees the person that the office named for it.
      const people = row.handler === null || row.contactId === null ? [] : await tx.derive((system) => listPeople(system, { organisation: row.handler, seen: "all" }));
      return { row, events: await asReader(tx, ctx.actor, (inside) => listPledgeEvents(inside, input.id)), contact: people.find(({ id }) => id === row.contactId) };
    });
    if (!found) throw refused({ code: "pledge_not_found" });

    const { row, events, contact } = found;
    return {
      pledge: pledgeAnswer(row, ctx.actor), events, today: ctx.clock.today(),
      contact: contact ? { id: contact.id, name: contact.name, position: contact.position, phone: contact.phone, email: contact.email } : null,
    };
  });
