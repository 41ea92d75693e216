import { asSystem } from "#access/scoped";
import { clearlyOtherName, nameSimilarity } from "@sinergi/domain/problems/similar-names";
import type { Day } from "@sinergi/domain/time/day";
import { emptyDatabase } from "@sinergi/testkit/empty-database";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { otherNameSql, similaritySql } from "#problems/find-person-problems";

let database: Awaited<ReturnType<typeof emptyDatabase>>;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());

const word = fc.constantFrom("SITI", "AMINAH", "AMINA", "BUDI", "SUWARNO", "SUWARTO", "MUHAMMAD", "X", "ÉLAN");
const name = fc.oneof(fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" ")), fc.stringMatching(/^[A-Z]{1,150}( [A-Z]{1,8})?$/));

it("the database finds names as alike as the rule does, and as clearly another's", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 40 }), async (pairs) => {
      const rows = await asSystem(database.db, { today: "2026-09-30" as Day }, (tx) =>
        tx.rows<{ similarity: number; other: boolean }>(
          `select ${similaritySql("l", "r")} as similarity, ${otherNameSql("l", "r")} as other from unnest($1::text[], $2::text[]) with ordinality as pair (l, r, at) order by at`,
          [pairs.map(([left]) => left), pairs.map(([, right]) => right)],
        ),
      );
      rows.forEach(({ similarity, other }, at) => {
        const [left, right] = pairs[at] ?? ["", ""];
        expect(similarity).toBeCloseTo(nameSimilarity(left, right), 9);
        expect(other).toBe(clearlyOtherName(left, right));
      });
    }),
    { numRuns: 60 },
  );
});
