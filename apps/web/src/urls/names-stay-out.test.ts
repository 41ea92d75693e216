import { expect, test } from "vitest";
import { dealOutSearchSchema, facilitatorSearchSchema, facilitatorsSearchSchema, fieldGroupsSearchSchema, workQueueSearchSchema, workQueuesSearchSchema } from "#urls/assignments.url";
import { coverageListSearchSchema } from "#urls/coverage.url";
import { unlistedSearchSchema } from "#urls/data.url";
import { deliveriesSearchSchema } from "#urls/deliveries.url";
import { familiesSearchSchema } from "#urls/families.url";
import { casesSearchSchema, graduationsSearchSchema, monthReportsSearchSchema } from "#urls/fieldlogs.url";
import { paidFamiliesSearchSchema, recipientsSearchSchema } from "#urls/payments.url";
import { referralsSearchSchema } from "#urls/referrals.url";
import { proposalSearchSchema } from "#urls/simulations.url";
import { objectionsSearchSchema, updatesSearchSchema } from "#urls/updates.url";
import { visitsSearchSchema } from "#urls/visits.url";
import { problemsSearchSchema } from "#urls/work-lists.url";

/** Lists in which what is typed to look for somebody is matched against the names of people. */
const LISTS_OF_PEOPLE = {
  cases: casesSearchSchema, referrals: referralsSearchSchema, updates: updatesSearchSchema, objections: objectionsSearchSchema, graduations: graduationsSearchSchema, monthReports: monthReportsSearchSchema,
  deliveries: deliveriesSearchSchema, facilitators: facilitatorsSearchSchema, facilitator: facilitatorSearchSchema, dealOut: dealOutSearchSchema, fieldGroups: fieldGroupsSearchSchema, workQueues: workQueuesSearchSchema,
  workQueue: workQueueSearchSchema, visits: visitsSearchSchema, families: familiesSearchSchema, coverage: coverageListSearchSchema, paidFamilies: paidFamiliesSearchSchema, recipients: recipientsSearchSchema,
  unlisted: unlistedSearchSchema, candidates: proposalSearchSchema, problems: problemsSearchSchema,
};

test.each(Object.entries(LISTS_OF_PEOPLE))("a name looked for in %s does not stand in its address, and an old link is read without it", (_list, schema) => {
  expect(Object.entries(schema.parse({ cari: "SITI", hal: "2" })).filter(([key, value]) => key === "cari" && value !== undefined)).toEqual([]);
  expect(Object.values(schema.parse(Object.fromEntries(Object.keys(schema.shape).map((key) => [key, "SITI AMINAH"]))))).not.toContain("SITI AMINAH");
});
