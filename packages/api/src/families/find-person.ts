import { appendAudit, countOwnActions } from "@sinergi/db/audit/audit.store";
import { digestOfSearch, findPersons, queueOwnSearch } from "@sinergi/db/families/person-search.store";
import { checkReason, maskQuery, readPersonQuery, searchQuota } from "@sinergi/domain/search/person-query";
import { findPersonInputSchema, foundPersonsSchema } from "#families/find-person.schema";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

const SEARCHED = "person.searched";

/**
 * Finds persons by name or number within the searcher's scope, numbers masked. Every search is in the audit chain in the
 * transaction of its answer: what was looked for in masked form and as a digest, and how many were found.
 */
export const findPerson = procedure({ permission: "persons.find", scope: "people", audit: SEARCHED })
  .input(findPersonInputSchema)
  .output(foundPersonsSchema)
  .mutation(({ ctx, input }) => {
    const query = unwrap(readPersonQuery(input.text));
    const reason = unwrap(checkReason(ctx.actor.role, input.reason));
    const quota = searchQuota(ctx.actor.role);
    return ctx.read(async (tx) => {
      await queueOwnSearch(tx);
      const used = await countOwnActions(tx, SEARCHED);
      if (used >= quota) throw refused({ code: "search_quota", quota });
      const { rows, more } = await findPersons(tx, { query, area: input.area ?? null, birthYear: input.birthYear ?? null });

      await appendAudit(tx, {
        action: SEARCHED,
        entity: "person_search",
        detail: {
          by: query.kind, masked: maskQuery(query), digest: digestOfSearch(tx, query), hits: rows.length, more, area: input.area ?? null,
          birthYear: input.birthYear ?? null, reason: reason === "" ? null : reason,
        },
      });
      return { rows, more, remainingToday: quota - used - 1 };
    });
  });
