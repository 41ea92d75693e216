import type { Scoped } from "#access/scoped";

/** Who may be asked to look at a place, the likeliest first: the one named, whoever has the family today, who proposed it. Only facilitators. */
export async function findCheckers(system: Scoped, { userId, familyId, proposedBy }: { readonly userId: string | null; readonly familyId: string | null; readonly proposedBy: string }): Promise<{ readonly userId: string; readonly name: string }[]> {
  const assigned = familyId === null ? null : await system.find<{ userId: string }>('select user_id as "userId" from assignment where family_id = $1 and to_day is null', [familyId]);
  const wanted = userId === null ? [assigned?.userId ?? null, proposedBy] : [userId];
  return system.inAccounts((accounts) =>
    accounts.rows<{ userId: string; name: string }>(
      `select id as "userId", name from user_account where role = 'FACILITATOR' and disabled_at is null and id = any ($1::text[]) order by array_position($1::text[], id)`,
      [wanted.filter((one) => one !== null)],
    ),
  );
}
