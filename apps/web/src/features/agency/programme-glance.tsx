import type { AgencyProgramme } from "@sinergi/targeting/agency-figures";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { BringLater } from "#ui/bring-later";
import { SideMark } from "#ui/side-mark";
import { FamilyLink } from "#urls/family-link";
import classes from "./agency.module.css";

/** One programme: how far it reaches, how far its quota could, whom it misses, where it collides. */
export function ProgrammeGlance({ programme }: { readonly programme: AgencyProgramme }) {
  const t = useTranslations("agency.programmes");
  const formats = useFormats();
  const { code, name, side, eligible, missed, recipients, quota, coverage, reachable, conflicts } = programme;
  return (
    <li className={classes.programme}>
      <div className={classes.head}>
        <Link to="/analisis/sasaran" search={{ prog: code }} className={classes.name}>
          {name}
        </Link>
        <SideMark side={side} />
      </div>
      <div className={classes.measure}>
        <CoverageBar coverage={coverage.value} reachable={reachable} />
        <strong className={classes.rate}>{formats.percent(coverage.value)}</strong>
        <BringLater
          name={name}
          offer={() => ({ title: t("brought", { name, coverage: formats.percent(coverage.value) }), choices: [{ key: code, row: name, column: t("coverage"), shown: formats.percent(coverage.value), figure: { kind: "measure", measure: "coverage", programme: code } }] })}
        />
      </div>
      <p className={classes.words}>
        {eligible === 0
          ? t("noneEligible")
          : t.rich("missed", { missed: formats.count(missed), eligible: formats.count(eligible), link: (text) => <FamilyLink filter={{ programme: code, eligibility: ["yes"], receives: false }}>{text}</FamilyLink> })}
      </p>
      <p className={classes.words}>{quota === null ? t("noQuota", { recipients: formats.count(recipients) }) : t("quota", { recipients: formats.count(recipients), quota: formats.count(quota), reachable: formats.percent(reachable) })}</p>
      {conflicts.map((conflict) => (
        <p key={conflict.with} className={classes.conflict}>
          {t.rich("conflict", { name: conflict.name, families: formats.count(conflict.families), link: (text) => <FamilyLink filter={{ together: [code, conflict.with] }}>{text}</FamilyLink> })}
        </p>
      ))}
    </li>
  );
}

/** The bar says nothing its words do not: coverage, and a tick where a full quota would end. */
function CoverageBar({ coverage, reachable }: { readonly coverage: number | null; readonly reachable: number | null }) {
  return (
    <span className={classes.bar} aria-hidden>
      {coverage !== null && <span className={classes.fill} style={{ width: `${coverage * 100}%` }} />}
      {reachable !== null && <span className={classes.tick} style={{ left: `${reachable * 100}%` }} />}
    </span>
  );
}
