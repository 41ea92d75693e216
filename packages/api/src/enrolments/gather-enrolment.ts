import type { Scoped } from "@sinergi/db/access/scoped";
import { familyInProgramme, findFamilyFacts, findProgrammeOfPeriod, standingEnrolments, type FamilyInProgramme, type KnownFamily, type ProgrammeOfPeriod, type StandingEnrolment } from "@sinergi/db/enrolments/enrolment-ground.store";
import { findEnrolment, type EnrolmentOfFamily } from "@sinergi/db/enrolments/hand-enrolments.store";
import { snapshotOn } from "@sinergi/db/targeting/snapshots.store";
import { mayEnrolIn } from "@sinergi/domain/enrolments/enrol-by-hand";
import { periodOf, type Day } from "@sinergi/domain/time/day";
import { refused } from "#platform/refusals";

export interface Gathered {
  readonly programme: ProgrammeOfPeriod;
  readonly family: KnownFamily;
  readonly standing: readonly StandingEnrolment[];
  readonly inProgramme: FamilyInProgramme;
}

export interface EnrolmentAsked {
  readonly familyId: string;
  readonly programme: string;
  readonly startsOn: Day;
  readonly personId: string | null;
}

/** Programme, family and what stands between them. A family or a programme outside of the asker's scope looks as if it were not there. */
export async function gatherEnrolment(tx: Scoped, { familyId, programme: code, startsOn, personId }: EnrolmentAsked, today: Day): Promise<Gathered> {
  const snapshot = await snapshotOn(tx, { on: null, today });
  const family = await findFamilyFacts(tx, snapshot.versionId, familyId);
  if (!family) throw refused({ code: "family_not_found" });
  const period = periodOf(startsOn);
  const programme = await findProgrammeOfPeriod(tx, code, period);
  if (!programme || !mayEnrolIn(tx.actor, programme.owner)) throw refused({ code: "programme_not_found" });
  const standing = await standingEnrolments(tx, { versionId: snapshot.versionId, familyId, programme: code, period, personId: programme.unit === "INDIVIDUAL" ? personId : null });
  return { programme, family, standing, inProgramme: await familyInProgramme(tx, snapshot, { familyId, programme: code }) };
}

/** An enrolment of a programme and a family that are the asker's; else as if there were none. */
export async function gatherOwnEnrolment(tx: Scoped, enrolmentId: string): Promise<EnrolmentOfFamily> {
  const enrolment = await findEnrolment(tx, enrolmentId);
  if (!enrolment || !mayEnrolIn(tx.actor, enrolment.owner)) throw refused({ code: "enrolment_not_found" });
  return enrolment;
}
