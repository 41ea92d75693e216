import type { HomeAnswer, Share } from "@sinergi/api/home/home.schema";
import { useTranslations } from "use-intl";
import { inTen, numberOf, rateOf } from "#lib/in-ten";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { BringLater } from "#ui/bring-later";
import { familiesFigure } from "#ui/bring-offer";
import type { MarkFilter } from "#urls/families.url";
import { FamilyLink } from "#urls/family-link";
import classes from "./home.module.css";

const POOR = [1, 2, 3, 4];

/** The families each of the four numbers counts. */
const NUMBERS = [
  { key: "poor", filter: { deciles: POOR } },
  { key: "reached", filter: { deciles: POOR, receives: true } },
  { key: "poorestWithoutAid", filter: { deciles: [1], exactly: [] } },
  { key: "bothSides", filter: { deciles: POOR, workingAge: "yes", sides: "both" } },
] as const satisfies readonly { readonly key: keyof HomeAnswer; readonly filter: MarkFilter }[];
type NumberKey = (typeof NUMBERS)[number]["key"];

export function FourNumbers({ home }: { readonly home: HomeAnswer }) {
  const t = useTranslations("home");
  return (
    <section className={classes.numbers} aria-label={t("numbers.label")}>
      {NUMBERS.map(({ key, filter }) => (
        <NumberCard key={key} name={key} share={home[key]} filter={{ ...filter }} />
      ))}
    </section>
  );
}

interface NumberCardProps {
  readonly name: NumberKey;
  readonly share: Share | null;
  readonly filter: MarkFilter;
}

function NumberCard({ name, share, filter }: NumberCardProps) {
  const t = useTranslations("home.numbers");
  const formats = useFormats();
  const said = inTen(share);
  const subject = t(`subject.${name}`);
  const { regency } = useSession();
  const finding = t(`finding.${said.kind}`, { subject, number: numberOf(said), predicate: t(`predicate.${name}`) });
  return (
    <article className={classes.number}>
      <h2 className={classes.finding}>{finding}</h2>
      <div className={classes.rateLine}>
        <p className={classes.rate}>{formats.percent(rateOf(share))}</p>
        {share !== null && <BringLater name={subject} offer={() => ({ title: finding, choices: [{ key: name, row: regency.name, column: subject, shown: formats.count(share.numerator), ...familiesFigure(filter) }] })} />}
      </div>
      <p className={classes.of}>
        {share === null || share.denominator === 0 ? (
          t("none")
        ) : (
          t.rich("of", {
            numerator: formats.count(share.numerator),
            denominator: formats.count(share.denominator),
            base: t(`base.${name}`),
            link: (text) => <FamilyLink filter={filter}>{text}</FamilyLink>,
          })
        )}
      </p>
    </article>
  );
}
