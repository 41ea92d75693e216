import type { ReferralAnswer } from "@sinergi/api/referrals/referrals.schema";
import { referralNumber } from "@sinergi/domain/referrals/vocabulary";
import { useTranslations } from "use-intl";
import { useReferralWords } from "#features/referrals/use-referral-words";
import { usePlaces } from "#lib/areas";
import { useSession } from "#lib/session";
import type { FilterBadge } from "#ui/filter-badges";
import { TakeTable } from "#ui/take-table";

interface TakeReferralsProps {
  readonly count: number;
  /** All of them: the screen has a page. */
  readonly load: () => Promise<readonly ReferralAnswer[]>;
  readonly badges: readonly FilterBadge[];
}

/** All referrals as the screen is narrowed and sorted, as a file, without names and addresses: those stay where they are protected. */
export function TakeReferrals({ count, load, badges }: TakeReferralsProps) {
  const t = useTranslations("referrals");
  const words = useReferralWords();
  const places = usePlaces();
  const { regency } = useSession();
  return (
    <TakeTable<ReferralAnswer>
      name="sinergi-rujukan"
      titles={[t("title"), regency.name, ...badges.map(({ text }) => text)]}
      rows={{ count, load }}
      columns={[
        { header: t("number"), kind: "text", value: ({ number }) => referralNumber(number) },
        { header: t("areaCode"), kind: "text", value: (row) => row.villageCode },
        { header: t("area"), kind: "text", value: (row) => places.nameOf(row.villageCode) },
        { header: t("need"), kind: "text", value: (row) => words.need(row.need) },
        { header: t("owner"), kind: "text", value: (row) => words.owner(row.owner, row.ownerName) },
        { header: t("state"), kind: "text", value: (row) => t(`states.${row.state}`) },
        { header: t("sentOn"), kind: "text", value: (row) => row.sentOn },
        { header: t("closedOn"), kind: "text", value: (row) => row.closedOn },
        { header: t("days"), kind: "number", value: (row) => row.days },
        { header: t("sender"), kind: "text", value: (row) => row.sentName },
        { header: t("answer"), kind: "text", value: (row) => row.answer },
      ]}
    />
  );
}
