import type { ProgrammeDetail } from "@sinergi/api/programmes/definitions.schema";
import { eligibilityRuleSchema, type EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import type { StandingProgramme } from "@sinergi/domain/programmes/programme-change.schema";
import { periodSchema, type ProgrammePeriod } from "@sinergi/domain/programmes/programme.schema";
import { sameDefinition } from "@sinergi/domain/programmes/same-definition";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useReducer, useState } from "react";
import { useTranslations } from "use-intl";
import { MoneyFields } from "#features/programmes/money-fields";
import { MovedFamilies, type MovedAsked } from "#features/programmes/moved-families";
import { useRuleSpeaker } from "#features/programmes/programme-words";
import { RuleBuilder } from "#features/programmes/rule-builder";
import { beginDraft, stepDraft } from "#features/programmes/rule-draft";
import { RulePreviewCard } from "#features/programmes/rule-preview-card";
import { SaveQuestion, type WantedChange } from "#features/programmes/save-question";
import { useRulePreview } from "#features/programmes/use-rule-preview";
import { moneyDraftOf, readMoney } from "#features/programmes/year-form";
import { useFormats } from "#lib/i18n";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { moveIn, writeMove } from "#urls/programmes.url";
import classes from "./programmes.module.css";

const route = getRouteApi("/frame/program/$code/tahun/$year");
const FIRST_RULE: EligibilityRule = { all: [{ decile: { min: 1, max: 4 } }] };

/** The rule, the room and the money of one year of a programme, written beside what they would do. */
export function YearPage() {
  const t = useTranslations("programmes");
  const { code, year } = route.useParams();
  const query = useQuery(trpc.programmes.detail.queryOptions({ code }));
  const name = query.data?.standing.programme.name ?? code;
  const back = (
    <Link to="/program/$code" params={{ code }}>
      {t("backTo", { name })}
    </Link>
  );
  return (
    <Page title={t("year.title", { name, period: year })} intro={back}>
      <Loaded query={query} height={720}>
        {(detail) => (mayWrite(detail, year) ? <YearForm key={detail.revision} detail={detail} year={year} /> : <EmptyState text={t("year.readOnly", { period: year })} />)}
      </Loaded>
    </Page>
  );
}

function mayWrite({ mayDefine, year: now }: ProgrammeDetail, year: string): boolean {
  return mayDefine !== "no" && periodSchema.safeParse(year).success && year >= now;
}

/** What a year begins with: itself, else the last one before it, else deciles 1-4. */
function startOf({ standing }: ProgrammeDetail, year: string): { readonly start: ProgrammePeriod; readonly copied: string | null } {
  const { periods } = standing.programme;
  const own = periods.find(({ period }) => period === year);
  if (own) return { start: own, copied: null };
  const before = periods.findLast(({ period }) => period < year);
  return { start: { quota: null, budgetIdr: null, eligibility: FIRST_RULE, benefit: null, tranches: [], ...before, period: year }, copied: before?.period ?? null };
}

function withYear(standing: StandingProgramme, period: ProgrammePeriod | null, year: string): StandingProgramme {
  const others = standing.programme.periods.filter((one) => one.period !== year);
  const periods = period === null ? others : [...others, period].toSorted((a, b) => (a.period < b.period ? -1 : 1));
  return { ...standing, programme: { ...standing.programme, periods } };
}

function YearForm({ detail, year }: { readonly detail: ProgrammeDetail; readonly year: string }) {
  const t = useTranslations("programmes");
  const builder = useTranslations("ruleBuilder");
  const formats = useFormats();
  const navigate = route.useNavigate();
  const speaker = useRuleSpeaker();
  const { start, copied } = startOf(detail, year);
  const [draft, step] = useReducer(stepDraft, start.eligibility, beginDraft);
  const [money, setMoney] = useState(() => moneyDraftOf(start));
  const [wanted, setWanted] = useState<WantedChange | null>(null);
  const search = route.useSearch();
  const move = moveIn(search);
  const asked: MovedAsked | null = move === undefined ? null : { move, area: search.wil };
  const ask = (next: MovedAsked | null) => void navigate({ search: next === null ? {} : { daftar: writeMove(next.move), wil: next.area }, resetScroll: false });
  const { standing, revision, mayDefine } = detail;
  const { code } = standing.programme;
  const preview = useRulePreview({ code, period: year, rule: draft.rule });
  const whole = preview.query.data?.whole ?? null;
  const read = readMoney(money);
  const complete = eligibilityRuleSchema.safeParse(draft.rule).success;
  const after = read === null || !complete ? null : withYear(standing, { ...read, period: year, eligibility: draft.rule }, year);
  const changed = after !== null && !sameDefinition(after, standing);
  const want = (next: StandingProgramme) => setWanted({ code, change: { kind: "define", programme: next.programme }, basedOn: revision, before: standing, after: next, mayDefine });
  const isThere = standing.programme.periods.some(({ period }) => period === year);
  return (
    <>
      <div className={classes.twoSides}>
        <div className={classes.side}>
          <Card title={t("year.ruleTitle")} note={t("year.ruleNote")}>
            {copied !== null && <p className={classes.quiet}>{t("year.copied", { period: copied })}</p>}
            <p className={classes.sentence} aria-live="polite" data-sentence>
              {complete ? speaker.sentence(draft.rule) : builder("incomplete")}
            </p>
            <RuleBuilder draft={draft} step={step} saved={start.eligibility} />
          </Card>
        </div>
        <div className={classes.beside}>
          <RulePreviewCard preview={preview} open={ask} />
        </div>
      </div>
      {asked && preview.complete && <MovedFamilies key={`${asked.move} ${asked.area ?? ""}`} asked={{ ...asked, code, period: year, rule: preview.settled }} close={() => ask(null)} />}
      <Card title={t("year.moneyTitle")}>
        <MoneyFields draft={money} change={setMoney} />
      </Card>
      <div className={classes.saveBar}>
        <Button disabled={!changed} onClick={() => after && want(after)}>
          {t("acts.look")}
        </Button>
        {isThere && !detail.usedPeriods.includes(year) && (
          <Button variant="subtle" color="gray" onClick={() => want(withYear(standing, null, year))}>
            {t("year.remove", { period: year })}
          </Button>
        )}
        {whole !== null && (
          <strong aria-busy={preview.counting}>{t("year.eligible", { eligible: formats.count(whole.eligible) })}</strong>
        )}
        {!changed && <span className={classes.quiet}>{complete && read !== null ? t("acts.nothing") : builder("incomplete")}</span>}
      </div>
      {wanted && <SaveQuestion wanted={wanted} close={() => setWanted(null)} done={() => void navigate({ to: "/program/$code", params: { code } })} />}
    </>
  );
}
