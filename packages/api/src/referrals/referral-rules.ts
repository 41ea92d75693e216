import { lockSettings } from "@sinergi/db/areas/regency-settings.store";
import { listOfficeCodes, readReferralRules, writeReferralRules } from "@sinergi/db/referrals/referral-rules.store";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { unknownOffice } from "@sinergi/domain/referrals/referral-rules.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { saveReferralRulesInputSchema, type ReferralRulesAnswer } from "#referrals/referrals.schema";

const SAVED = "referral.rulesSaved";

/** Which office answers which need, who checks proposals, and the days of the cycle. */
export const referralRules = procedure({ permission: "referrals.read", scope: "reference", audit: null }).query(({ ctx }): Promise<ReferralRulesAnswer> =>
  ctx.read(async (tx) => ({ ...(await readReferralRules(tx)), mayEdit: mayAsk(ctx.actor.role, "referrals.route") })),
);

/** What is sent from then on goes by the new rules; what waits stays where it is. */
export const saveReferralRules = procedure({ permission: "referrals.route", scope: "settings", audit: SAVED })
  .input(saveReferralRulesInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        await lockSettings(tx);
        const { rules: before, revision } = await readReferralRules(tx);
        const offices = await listOfficeCodes(tx);
        if (revision !== input.basedOn) throw refused({ code: "referral_changed" });
        const unknown = unknownOffice(input.rules, offices);
        if (unknown !== null) throw refused({ code: "referral_owner_unknown", value: unknown });

        await writeReferralRules(tx, { before, after: input.rules, opId: input.opId });
        return null;
      }),
    ),
  );
