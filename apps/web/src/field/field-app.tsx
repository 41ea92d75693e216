import { type ComponentType, lazy, Suspense } from "react";
import { Route, Router, Switch } from "wouter";
import { FieldDoor } from "#field/door/field-door";
import { FieldFrame } from "#field/frame/field-frame";
import { bringSentences, FieldLanguage } from "#field/language";
import { FieldProvider } from "#field/store/field-provider";

/** A screen comes with everything it says. */
const page = (bring: () => Promise<ComponentType>) =>
  lazy(async () => {
    const [screen] = await Promise.all([bring(), bringSentences()]);
    return { default: screen };
  });

const TodayPage = lazy(async () => ({ default: (await import("#field/today/today-page")).TodayPage }));
const FamiliesPage = page(async () => (await import("#field/families/families-page")).FamiliesPage);
const FamilyPage = page(async () => (await import("#field/families/family-page")).FamilyPage);
const VisitPage = page(async () => (await import("#field/visits/visit-page")).VisitPage);
const OutboxPage = page(async () => (await import("#field/outbox/outbox-page")).OutboxPage);
const RecordPage = page(async () => (await import("#field/outbox/record-page")).RecordPage);
const ReadyPage = page(async () => (await import("#field/frame/ready-page")).ReadyPage);
const SignInAgainPage = page(async () => (await import("#field/door/sign-in-again-page")).SignInAgainPage);
const ReferralsPage = page(async () => (await import("#field/referrals/referrals-page")).ReferralsPage);
const ProposalsPage = page(async () => (await import("#field/proposals/proposals-page")).ProposalsPage);
const ProposalPage = page(async () => (await import("#field/proposals/proposal-page")).ProposalPage);
const ObjectionPage = page(async () => (await import("#field/objections/objection-page")).ObjectionPage);
const MonthPage = page(async () => (await import("#field/month/month-page")).MonthPage);
const SessionsPage = page(async () => (await import("#field/sessions/sessions-page")).SessionsPage);
const SessionPage = page(async () => (await import("#field/sessions/session-page")).SessionPage);
const CommitmentPage = page(async () => (await import("#field/commitments/commitment-page")).CommitmentPage);
const PayoutPage = page(async () => (await import("#field/payouts/payout-page")).PayoutPage);
const CasePage = page(async () => (await import("#field/cases/case-page")).CasePage);
const GraduationPage = page(async () => (await import("#field/graduations/graduation-page")).GraduationPage);
const HousingPage = page(async () => (await import("#field/housing/housing-page")).HousingPage);
const WorkPage = page(async () => (await import("#field/work/work-page")).WorkPage);

/** Where the field app lives on the server. */
const BASE = "/lapangan";

export function FieldApp() {
  return (
    <FieldLanguage>
      <Router base={BASE}>
        <FieldDoor>
          {({ store, lock }) => (
            <FieldProvider store={store} lock={lock}>
              <FieldFrame>
                <Suspense fallback={null}>
                  <Screens />
                </Suspense>
              </FieldFrame>
            </FieldProvider>
          )}
        </FieldDoor>
      </Router>
    </FieldLanguage>
  );
}

function Screens() {
  return (
    <Switch>
      <Route path="/" component={TodayPage} />
      <Route path="/keluarga" component={FamiliesPage} />
      <Route path="/keluarga/:familyId" component={FamilyPage} />
      <Route path="/kunjungan/:draftId" component={VisitPage} />
      <Route path="/kotak" component={OutboxPage} />
      <Route path="/kotak/:recordId" component={RecordPage} />
      <Route path="/siap" component={ReadyPage} />
      <Route path="/masuk" component={SignInAgainPage} />
      <Route path="/rujukan" component={ReferralsPage} />
      <Route path="/usulan" component={ProposalsPage} />
      <Route path="/usulan/:draftId" component={ProposalPage} />
      <Route path="/sanggahan/:draftId" component={ObjectionPage} />
      <Route path="/rekap" component={MonthPage} />
      <Route path="/p2k2" component={SessionsPage} />
      <Route path="/p2k2/:draftId" component={SessionPage} />
      <Route path="/komitmen/:draftId" component={CommitmentPage} />
      <Route path="/penyaluran/:draftId" component={PayoutPage} />
      <Route path="/kasus/:draftId" component={CasePage} />
      <Route path="/graduasi/:draftId" component={GraduationPage} />
      <Route path="/verifikasi/:draftId" component={HousingPage} />
      <Route path="/tugas/:workId" component={WorkPage} />
    </Switch>
  );
}
