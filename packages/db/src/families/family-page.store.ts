import type { EndReason } from "@sinergi/domain/enrolments/end-reasons";
import { HOUSING_FACTS, RELATIONS, type HousingFact } from "@sinergi/domain/families/vocabulary";
import type { Trilean } from "@sinergi/domain/programmes/three-values";
import { ageOn, type Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { masked } from "#families/families.store";
import { linkedFamilies } from "#problems/merge-identities";
import { trileanOf } from "#targeting/cells.store";
import type { SnapshotRow } from "#targeting/snapshots.store";

interface FamilyRow extends Record<string, unknown>, Readonly<Record<HousingFact, string | null>> {
  readonly versionId: number;
  readonly noKk: Buffer | null;
  readonly villageCode: string;
  readonly villageName: string;
  readonly district: string;
  readonly address: string | null;
  readonly decile: number | null;
  readonly powerVa: number | null;
  readonly rosterComplete: boolean;
  readonly source: string;
  readonly asOf: string;
}

export interface FamilyPage {
  readonly familyId: string;
  readonly noKk: string | null;
  readonly village: { readonly code: string; readonly name: string; readonly district: string };
  readonly address: string | null;
  readonly decile: number | null;
  readonly dataset: { readonly source: string; readonly asOf: string };
  readonly housing: Record<string, string | null>;
  readonly powerVa: number | null;
  readonly rosterComplete: boolean;
  readonly members: MemberListed[];
  readonly programmes: { code: string; name: string; side: "LIVELIHOOD" | "PRODUCTION"; eligibility: Trilean; receives: boolean }[];
  readonly enrolments: EnrolmentListed[];
  readonly deciles: { source: string; asOf: string; decile: number | null }[];
}

export interface MemberListed {
  readonly personId: string;
  readonly name: string;
  readonly nik: string | null;
  readonly relation: string | null;
  readonly sex: "M" | "F" | null;
  readonly birthDate: string | null;
  readonly age: number | null;
  readonly school: string | null;
  readonly occupation: string | null;
  readonly isHead: boolean;
}

export interface EnrolmentListed {
  readonly enrolmentId: string;
  readonly programme: string;
  readonly period: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly status: string;
  readonly amountIdr: number | null;
  readonly method: string;
  readonly recipient: string | null;
  readonly byHand: boolean;
  readonly note: string | null;
  /** What a person said of its end; null where nobody did. */
  readonly ended: { readonly on: string; readonly reason: EndReason; readonly note: string; readonly by: string } | null;
}

/** One family as its newest version knows it; null where there is none within the reader's scope. */
export async function findFamily(tx: Scoped, snapshot: SnapshotRow, familyId: string): Promise<FamilyPage | null> {
  const family = await tx.find<FamilyRow>(
    `select f.version_id as "versionId", f.no_kk as "noKk", f.village_code as "villageCode", v.name as "villageName", d.name as district, f.address, f.decile,
            f.power_va as "powerVa", f.roster_complete as "rosterComplete", ${HOUSING_FACTS.map((fact) => `f.${fact}`).join(", ")}, dv.source, dv.as_of as "asOf"
       from family_version f join dataset_version dv on dv.id = f.version_id and dv.state = 'COMMITTED'
       join area v on v.code = f.village_code join area d on d.code = v.parent_code
      where f.family_id = $1 order by (f.version_id = $2) desc, dv.as_of desc, dv.id desc limit 1`,
    [familyId, snapshot.versionId],
  );
  if (!family) return null;
  return {
    familyId,
    noKk: masked(tx, family.noKk),
    village: { code: family.villageCode, name: family.villageName, district: family.district },
    address: family.address,
    decile: family.decile,
    dataset: { source: family.source, asOf: family.asOf },
    housing: Object.fromEntries(HOUSING_FACTS.map((fact) => [fact, family[fact]])),
    powerVa: family.powerVa,
    rosterComplete: family.rosterComplete,
    members: await listMembers(tx, { familyId, versionId: family.versionId, on: snapshot.on }),
    programmes: await programmesOf(tx, snapshot, familyId),
    enrolments: await listEnrolments(tx, familyId, family.versionId),
    deciles: await tx.rows<{ source: string; asOf: string; decile: number | null }>(
      `select distinct on (dv.as_of, dv.id) dv.source, dv.as_of as "asOf", f.decile from family_version f join dataset_version dv on dv.id = f.version_id and dv.state = 'COMMITTED'
        where f.family_id = any ($2::bigint[]) order by dv.as_of, dv.id, (f.family_id = $1) desc`,
      [familyId, await linkedFamilies(tx, familyId)],
    ),
  };
}

interface MemberRow extends Record<string, unknown>, Omit<MemberListed, "nik" | "relation" | "age" | "birthDate"> {
  readonly nik: Buffer | null;
  readonly relation: number | null;
  readonly birthDate: Day | null;
}

async function listMembers(tx: Scoped, { familyId, versionId, on }: { readonly familyId: string; readonly versionId: number; readonly on: Day }): Promise<MemberListed[]> {
  const rows = await tx.rows<MemberRow>(
    `select person_id as "personId", name, nik, relation, sex, birth_date as "birthDate", school, occupation, is_head as "isHead"
       from person_version where version_id = $1 and family_id = $2 order by is_head desc, relation nulls last, birth_date nulls last, person_id`,
    [versionId, familyId],
  );
  return rows.map((row) => ({
    personId: row.personId, name: row.name, sex: row.sex, birthDate: row.birthDate, school: row.school, occupation: row.occupation, isHead: row.isHead,
    nik: masked(tx, row.nik),
    relation: row.relation === null ? null : (RELATIONS[row.relation - 1] ?? null),
    age: row.birthDate === null ? null : ageOn(row.birthDate, on),
  }));
}

async function programmesOf(tx: Scoped, snapshot: SnapshotRow, familyId: string): Promise<FamilyPage["programmes"]> {
  const state = await tx.find<{ eligibility: string; received: string }>("select eligibility, received from family_state where snapshot_id = $1 and family_id = $2", [snapshot.id, familyId]);
  if (!state) return [];
  return snapshot.programmes.map((programme, at) => ({
    code: programme.code, name: programme.name, side: programme.side, eligibility: trileanOf(state.eligibility.charAt(at)), receives: state.received[at] === "1",
  }));
}

async function listEnrolments(tx: Scoped, familyId: string, versionId: number): Promise<EnrolmentListed[]> {
  return tx.rows<EnrolmentListed & Record<string, unknown>>(
    `select e.id as "enrolmentId", e.note, case when n.id is not null then json_build_object('on', n.ended_on, 'reason', n.reason, 'note', n.note, 'by', n.ended_name) end as ended,
            e.programme_code as programme, e.period, e.active_from as "startsOn", e.active_to as "endsOn", e.status, e.amount_idr::float8 as "amountIdr", m.method, e.name as recipient, e.list_id is null as "byHand"
       from enrolment_match m join enrolment e on e.id = m.enrolment_id left join recipient_list l on l.id = e.list_id left join enrolment_end n on n.id = e.end_id
      where m.version_id = $1 and m.family_id = $2 and (e.list_id is null or l.state = 'CURRENT') order by e.period desc, e.programme_code, e.id`,
    [versionId, familyId],
  );
}

/** The one sealed number asked for, where the family or person is within the reader's scope. */
export async function findSealedNumber(tx: Scoped, { familyId, personId, number }: { readonly familyId: string; readonly personId: string | null; readonly number: "NIK" | "NO_KK" }): Promise<Buffer | null> {
  const newest = "join dataset_version dv on dv.id = x.version_id and dv.state = 'COMMITTED'";
  const order = "order by dv.as_of desc, dv.id desc limit 1";
  const row = number === "NO_KK"
    ? await tx.find<{ sealed: Buffer | null }>(`select x.no_kk as sealed from family_version x ${newest} where x.family_id = $1 ${order}`, [familyId])
    : await tx.find<{ sealed: Buffer | null }>(`select x.nik as sealed from person_version x ${newest} where x.family_id = $1 and x.person_id = $2 ${order}`, [familyId, personId]);
  return row?.sealed ?? null;
}
