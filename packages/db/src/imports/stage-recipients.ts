import type { CheckedRow, RecipientRow } from "@sinergi/domain/imports/checked-rows";
import { periodBounds } from "@sinergi/domain/time/day";
import type { NumberCipher } from "#access/number-cipher";
import type { Scoped } from "#access/scoped";
import { copyLine } from "#imports/copy-text";
import { addIssues, recordRowIssues, refuseRepeatedNik } from "#imports/form-families";
import type { Stage } from "#imports/stage-families";
import { oneFamilyOf } from "#programmes/match-rows";

const STAGED_COLUMNS = [
  ["row", "int"], ["issues", "text"], ["refused", "boolean"],
  ["nik", "bytea"], ["no_kk", "bytea"], ["name", "text"], ["name_key", "text"], ["birth_date", "date"], ["village_code", "text"],
  ["active_from", "date"], ["active_to", "date"], ["amount_idr", "bigint"], ["status", "text"], ["extra", "jsonb"],
] as const;
const REFUSED_FILL: readonly null[] = STAGED_COLUMNS.slice(3).map(() => null);

export async function createRecipientStage(tx: Scoped, { rows, families }: Stage): Promise<void> {
  await tx.run(`drop table if exists ${rows}, ${families}`);
  await tx.run(`create unlogged table ${rows} (${STAGED_COLUMNS.map(([name, type]) => `${name} ${type}`).join(", ")})`);
}

export interface LinePlace {
  readonly row: number;
  readonly period: string;
}

/** One checked row as a line of COPY. Start and end are clamped to the period on both sides. */
export function stagedRecipientLine(numbers: NumberCipher, { row, period }: LinePlace, { row: accepted, issues }: CheckedRow<RecipientRow>): string {
  const issueText = issues.length > 0 ? JSON.stringify(issues) : null;
  if (!accepted) return copyLine([row, issueText, true, ...REFUSED_FILL]);
  const { first, last } = periodBounds(period);
  return copyLine([
    row, issueText, false,
    accepted.nik === null ? null : numbers.seal(accepted.nik), accepted.noKk === null ? null : numbers.seal(accepted.noKk),
    accepted.name, accepted.nameKey, accepted.birthDate, accepted.villageCode,
    accepted.startsOn !== null && accepted.startsOn > first ? accepted.startsOn : first,
    accepted.endsOn !== null && accepted.endsOn < last ? accepted.endsOn : last,
    accepted.amountIdr, accepted.status, accepted.extra === null ? null : JSON.stringify(accepted.extra),
  ]);
}

export interface FormRecipients {
  readonly importId: string;
  readonly stage: Stage;
  readonly programme: string;
  readonly period: string;
  readonly add: boolean;
  readonly headers: Readonly<Record<string, string>>;
  /** The version recipients are matched to in the preview; null while there is none: all are unlisted then. */
  readonly versionId: number | null;
}

export interface RecipientCounts {
  readonly accepted: number;
  readonly refused: number;
  readonly families: number;
  readonly matched: { readonly nik: number; readonly noKk: number; readonly nameBirthVillage: number; readonly unlisted: number };
  readonly change: { readonly added: number; readonly changed: number; readonly same: number; readonly gone: number; readonly decileMoved: number };
}

/** What only shows across rows and against the registry: repeated NIK, whom each row fits, who is a recipient already. */
export async function formRecipients(tx: Scoped, input: FormRecipients): Promise<RecipientCounts> {
  const { rows } = input.stage;
  await recordRowIssues(tx, input.importId, rows);
  const refused = await tx.run(`delete from ${rows} where refused`);
  const repeated = await refuseRepeatedNik(tx, input);
  await tx.run(`analyze ${rows}`);
  await previewMatches(tx, input);
  if (input.add) await warnAlreadyRecipients(tx, input);
  return { ...(await countMatches(tx, input.stage)), refused: refused + repeated, change: await changeOfList(tx, input) };
}

/** How many rows of a stage found a family, and in which way. */
export async function countMatches(tx: Scoped, { families }: Stage): Promise<Pick<RecipientCounts, "accepted" | "families" | "matched">> {
  const counted = await tx.one<Record<"accepted" | "families" | "nik" | "no_kk" | "name" | "unlisted", string>>(
    `select count(*) as accepted, count(distinct family_id) as families, count(*) filter (where method = 'NIK') as nik, count(*) filter (where method = 'NO_KK') as no_kk,
            count(*) filter (where method = 'NAME_BIRTH_VILLAGE') as name, count(*) filter (where method is null) as unlisted from ${families}`,
  );
  return {
    accepted: Number(counted.accepted),
    families: Number(counted.families),
    matched: { nik: Number(counted.nik), noKk: Number(counted.no_kk), nameBirthVillage: Number(counted.name), unlisted: Number(counted.unlisted) },
  };
}

/**
 * `families` of a stage of recipients or payments: the family and method of every row, found step by step as `ensureMatched` does; at commit
 * they are taken over.
 */
export async function previewMatches(tx: Scoped, { stage: { rows, families }, versionId }: Pick<FormRecipients, "stage" | "versionId">): Promise<void> {
  await tx.run(`create unlogged table ${families} (row int primary key, family_id bigint, person_id bigint, method text)`);
  const remaining = `not exists (select from ${families} done where done.row = s.row)`;
  await tx.run(`insert into ${families} select s.row, p.family_id, p.person_id, 'NIK' from ${rows} s join person_version p on p.version_id = $1 and p.nik = s.nik`, [versionId]);
  await tx.run(`insert into ${families} select s.row, f.family_id, null, 'NO_KK' from ${rows} s join family_version f on f.version_id = $1 and f.no_kk = s.no_kk where ${remaining}`, [versionId]);
  await tx.run(
    // Name and birth date first: few persons share both, while a village has hundreds of families.
    `with found as materialized (
       select s.row, s.village_code, ${oneFamilyOf("p", "$1")} as family_id, p.person_id from ${rows} s
         join person_version p on p.version_id = $1 and p.name_key = s.name_key and p.birth_date = s.birth_date where ${remaining}
     )
     insert into ${families} select s.row, min(s.family_id), case when count(*) = 1 then min(s.person_id) end, 'NAME_BIRTH_VILLAGE' from found s
       join family_version f on f.version_id = $1 and f.family_id = s.family_id and f.village_code = s.village_code
      group by s.row having count(distinct s.family_id) = 1`,
    [versionId],
  );
  await tx.run(`insert into ${families} (row) select s.row from ${rows} s where ${remaining}`);
  await tx.run(`analyze ${families}`);
}

/** Rows of the lists that stand beside this one: same person, or same family. */
const STANDING = `select e.nik, e.no_kk, m.family_id from enrolment e left join recipient_list l on l.id = e.list_id
    left join enrolment_match m on m.enrolment_id = e.id and m.version_id = $3
   where e.programme_code = $1 and e.period = $2 and (l.state = 'CURRENT' or e.list_id is null) and e.status = 'AKTIF'`;

async function warnAlreadyRecipients(tx: Scoped, { importId, stage, programme, period, headers, versionId }: FormRecipients): Promise<void> {
  const standing = STANDING.replaceAll("$3", "$5").replaceAll("$2", "$4").replaceAll("$1", "$3");
  await addIssues(tx, importId, `select s.row, $2::text as "column", 'ALREADY_RECIPIENT' as code, 'warning' as severity, null::text as value
      from ${stage.rows} s join ${stage.families} f using (row)
     where exists (select from (${standing}) o where o.nik = s.nik or o.no_kk = s.no_kk or o.family_id = f.family_id)`, [headers["nik"] ?? headers["noKk"] ?? null, programme, period, versionId]);
}

async function changeOfList(tx: Scoped, { stage, programme, period, versionId, add }: FormRecipients): Promise<RecipientCounts["change"]> {
  const { same, standing, incoming } = await tx.one<Record<"same" | "standing" | "incoming", string>>(
    `with standing as (select distinct family_id from (${STANDING}) o where family_id is not null),
          incoming as (select distinct family_id from ${stage.families} where family_id is not null)
     select (select count(*) from incoming join standing using (family_id)) as same, (select count(*) from standing) as standing, (select count(*) from incoming) as incoming`,
    [programme, period, versionId],
  );
  return { added: Number(incoming) - Number(same), changed: 0, same: Number(same), gone: add ? 0 : Number(standing) - Number(same), decileMoved: 0 };
}
