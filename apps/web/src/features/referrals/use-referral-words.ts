import { NEEDS } from "@sinergi/domain/fieldwork/vocabulary";
import { SECRETARIAT_OWNER } from "@sinergi/domain/referrals/vocabulary";
import { useTranslations } from "use-intl";

interface ReferralWords {
  readonly need: (code: string) => string;
  readonly owner: (code: string, name?: string | null) => string;
}

/** Names of needs and offices as people say them. */
export function useReferralWords(): ReferralWords {
  const t = useTranslations("referrals");
  return {
    need: (code) => {
      const known = NEEDS.find((need) => need === code);
      return known === undefined ? code : t(`needs.${known}`);
    },
    owner: (code, name) => (code === SECRETARIAT_OWNER ? t("secretariat") : (name ?? code)),
  };
}
