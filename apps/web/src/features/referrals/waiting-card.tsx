import type { ReferralsAnswer } from "@sinergi/api/referrals/referrals.schema";
import { medianOf, waitingStrip } from "@sinergi/charts/waiting-strip";
import type { OfficeWaiting } from "@sinergi/domain/referrals/find-referrals";
import { LONG_WAIT_DAYS } from "@sinergi/domain/referrals/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import type { ItemMark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useReferralWords } from "#features/referrals/use-referral-words";
import { useFormats } from "#lib/i18n";
import type { FilterBadge } from "#ui/filter-badges";

const route = getRouteApi("/frame/rujukan");

/** Whole days are near enough for a wait. */
function median(days: readonly number[]): number | null {
  const middle = medianOf(days);
  return middle === null ? null : Math.round(middle);
}

interface WaitingCardProps {
  /** As the screen is narrowed. */
  readonly answer: ReferralsAnswer;
  readonly badges: readonly FilterBadge[];
}

/** How long families wait for each office: every open referral a dot, the median a tick. */
export function WaitingCard({ answer, badges }: WaitingCardProps) {
  const t = useTranslations("referrals.waiting");
  const words = useReferralWords();
  const formats = useFormats();
  const offices = answer.offices.toSorted((a, b) => (medianOf(b.days) ?? 0) - (medianOf(a.days) ?? 0) || b.days.length - a.days.length);
  const longest = offices[0];
  if (longest === undefined) return null;
  const open = offices.reduce((sum, { days }) => sum + days.length, 0);
  return (
    <ChartFrame
      facts={{
        key: "rujukan-menunggu",
        title: t("title"),
        finding: t("finding", { office: words.owner(longest.owner, longest.ownerName), days: formats.count(median(longest.days)), count: longest.days.length }),
        unit: t("unit"), source: t("source"), on: t("on", { day: formats.day(answer.today) }), n: t("n", { count: formats.count(open) }),
        filters: badges.map(({ text }) => text), notes: [t("note", { days: LONG_WAIT_DAYS })], live: true,
        table: {
          columns: [{ key: "office", header: t("office") }, { key: "open", header: t("open"), numeric: true }, { key: "median", header: t("median"), numeric: true }, { key: "most", header: t("most"), numeric: true }],
          rows: offices.map((one) => ({ key: one.owner, cells: { office: words.owner(one.owner, one.ownerName), open: one.days.length, median: median(one.days), most: one.days.at(-1) ?? null } })),
        },
      }}
      picture={<Waiting offices={offices} />}
    />
  );
}

function Waiting({ offices }: { readonly offices: readonly OfficeWaiting[] }) {
  const t = useTranslations("referrals.waiting");
  const words = useReferralWords();
  const formats = useFormats();
  const navigate = route.useNavigate();
  const { opd } = route.useSearch();
  const marks = new Map<string, ItemMark>();
  for (const { owner, ownerName, days } of offices) {
    const name = words.owner(owner, ownerName);
    const go = () => void navigate({ search: (now) => ({ ...now, opd: owner === opd ? undefined : owner, hal: undefined }), resetScroll: false });
    marks.set(owner, {
      label: t("mark", { office: name, days: formats.count(median(days)) }), count: t("count", { count: days.length }),
      see: { label: t("see"), open: () => void navigate({ search: (now) => ({ ...now, opd: owner, keadaan: "buka", hal: undefined }) }) },
      narrow: [{ what: name, isOn: owner === opd, go }],
    });
  }
  const rows = offices.map(({ owner, ownerName, days }) => ({ key: owner, name: words.owner(owner, ownerName), days, end: t("end", { count: days.length, days: formats.count(median(days)) }) }));
  return <ScenePicture label={t("title")} draw={(width) => waitingStrip({ rows, unit: t("axis"), longFrom: LONG_WAIT_DAYS }, { width })} marks={marks} />;
}
