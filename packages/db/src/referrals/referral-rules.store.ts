import { DEFAULT_REFERRAL_RULES, referralRulesSchema, type ReferralRules } from "@sinergi/domain/referrals/referral-rules.schema";
import type { Scoped } from "#access/scoped";
import { appendAudit } from "#audit/audit.store";

/** The same row as the setting of that name; also read by `app_social_office()` in the database. */
const KEY = "referralRules";

export interface ReferralRulesState {
  readonly rules: ReferralRules;
  /** Grows with every change; 0: never changed. */
  readonly revision: number;
}

/** Who answers which need, and the days of the cycle; the product's own proposal until somebody saves another. */
export async function readReferralRules(tx: Scoped): Promise<ReferralRulesState> {
  const row = await tx.find<{ value: unknown; revision: number }>("select value, revision from setting where key = $1", [KEY]);
  return { rules: referralRulesSchema.safeParse(row?.value).data ?? DEFAULT_REFERRAL_RULES, revision: row?.revision ?? 0 };
}

export async function writeReferralRules(tx: Scoped, { before, after, opId }: { readonly before: ReferralRules; readonly after: ReferralRules; readonly opId: string }): Promise<void> {
  await tx.derive((system) =>
    system.run(
      `insert into setting (key, value, revision, previous, changed_by, changed_at) values ($1, $2, 1, $3, $4, now())
       on conflict (key) do update set value = excluded.value, previous = excluded.previous, revision = setting.revision + 1, changed_by = excluded.changed_by, changed_at = now()`,
      [KEY, JSON.stringify(after), JSON.stringify(before), tx.actor.name],
    ),
  );
  await appendAudit(tx, { action: "referral.rulesSaved", entity: "setting", entityId: KEY, opId, detail: { before: JSON.stringify(before), after: JSON.stringify(after) } });
}

/** Codes of the organisations there are. */
export async function listOfficeCodes(tx: Scoped): Promise<ReadonlySet<string>> {
  return new Set((await tx.rows<{ code: string }>("select code from organisation")).map(({ code }) => code));
}
