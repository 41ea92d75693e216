import { expect, test } from "vitest";
import { byDecile } from "#breakdowns";
import { aProgrammeCell, NO_CELLS } from "#cells.fixtures";

test("every decile has its row also where no family is, families without a decile come last", () => {
  const rows = byDecile(NO_CELLS, "PKH");
  expect(rows.map((row) => row.decile)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, null]);
  expect(rows.every((row) => row.families === 0)).toBe(true);
});

test("families of a decile are cut into reached and not reached by what is known of their eligibility", () => {
  const rows = byDecile(
    {
      programmes: [
        aProgrammeCell({ decile: 2, eligibility: "yes", receives: true, families: 1 }),
        aProgrammeCell({ decile: 2, eligibility: "yes", receives: false, families: 2 }),
        aProgrammeCell({ decile: 2, eligibility: "no", receives: true, families: 3 }),
        aProgrammeCell({ decile: 2, eligibility: "no", receives: false, families: 4 }),
        aProgrammeCell({ decile: null, eligibility: "unknown", receives: true, families: 5 }),
        aProgrammeCell({ decile: null, eligibility: "unknown", receives: false, families: 6 }),
        aProgrammeCell({ programme: "PIP", decile: 2, families: 100 }),
      ],
    },
    "PKH",
  );
  expect(rows[1]).toEqual({
    decile: 2, families: 10, eligibleReached: 1, eligibleMissed: 2, notEligibleReached: 3, notEligible: 4, unknownReached: 0, unknown: 0,
  });
  expect(rows[10]).toMatchObject({ decile: null, families: 11, unknownReached: 5, unknown: 6 });
});
