import { DECILE_JUMP_FROM } from "@sinergi/domain/problems/problem-kinds";
import { periodOf } from "@sinergi/domain/time/day";
import { literal } from "#targeting/compile-rule";
import type { Looked } from "#problems/find-person-problems";

/** A family in the figures: a merged one is no family of its own. */
const IN_FIGURES = (id: number): string => `join family_state s on s.snapshot_id = ${id} and s.family_id = f.family_id`;

function withoutDecile({ id, versionId }: Looked): string {
  return `select 'NO_DECILE', 'f' || f.family_id, f.family_id, null::bigint, f.village_code, f.head_name, f.members::int,
           jsonb_build_object('members', f.members, 'receives', length(replace(s.received, '0', ''))), 'none'
      from family_version f ${IN_FIGURES(id)} where f.version_id = ${versionId} and f.decile is null`;
}

/** Against the version before of the same source: ranks of different sources are different scales. */
function decileJumps({ id, versionId }: Looked): string {
  return `with before as (
      select b.id, b.as_of, b.source from dataset_version v join dataset_version b on b.source = v.source and b.state = 'COMMITTED' and (b.as_of, b.id) < (v.as_of, v.id)
       where v.id = ${versionId} order by b.as_of desc, b.id desc limit 1
    )
    select 'DECILE_JUMP', 'f' || f.family_id, f.family_id, null::bigint, f.village_code, f.head_name, abs(f.decile - o.decile)::int,
           jsonb_build_object('from', o.decile, 'to', f.decile, 'source', b.source, 'since', b.as_of, 'membersBefore', o.members, 'members', f.members), o.decile || '>' || f.decile
      from before b join family_version o on o.version_id = b.id join family_version f on f.version_id = ${versionId} and f.family_id = o.family_id ${IN_FIGURES(id)}
     where abs(f.decile - o.decile) >= ${DECILE_JUMP_FROM}`;
}

/** One No. KK in two villages: the rows of one card that the import found to name another village than the head's. */
function splitCards({ versionId }: Looked): string {
  return `select 'KK_SPLIT', 'f' || f.family_id, f.family_id, null::bigint, f.village_code, f.head_name, count(*)::int,
           jsonb_build_object('noKk', encode(f.no_kk, 'hex'), 'village', f.village_code, 'members', f.members,
             'elsewhere', jsonb_agg(jsonb_build_object('name', p.name, 'relation', p.relation, 'village', i.value) order by p.row)),
           md5(f.village_code || '|' || string_agg(p.person_id || '@' || coalesce(i.value, ''), ',' order by p.person_id))
      from dataset_version d join import_issue i on i.import_id = d.import_id and i.code = 'KK_SPLIT'
      join person_version p on p.version_id = d.id and p.row = i.row join family_version f on f.version_id = d.id and f.family_id = p.family_id
     where d.id = ${versionId} group by f.family_id, f.village_code, f.head_name, f.no_kk, f.members`;
}

/** Receives a programme whose rule says no, with certainty. */
function outsideTheRule({ id, versionId, on, programmes }: Looked): string {
  if (programmes.length === 0) return "";
  const places = programmes.map(({ code }, at) => `(${literal(code)}, ${at + 1})`).join(", ");
  return `select 'RECIP_HIGH_DECILE', 'f' || s.family_id || ':' || w.code, s.family_id, null::bigint, s.village_code, f.head_name, s.decile::int,
           jsonb_build_object('programmes', jsonb_build_array(w.code), 'decile', f.decile, 'members', f.members), s.decile || '|' || ${literal(periodOf(on))}
      from family_state s join family_version f on f.version_id = ${versionId} and f.family_id = s.family_id
      cross join (values ${places}) as w (code, place)
     where s.snapshot_id = ${id} and s.received like '%1%' and substr(s.received, w.place, 1) = '1' and substr(s.eligibility, w.place, 1) = 'n'`;
}

/** Two programmes that one of them declares to conflict with, both received on the day. */
function conflictingAid({ id, versionId, on, programmes }: Looked): string {
  const place = (code: string): number => programmes.findIndex((programme) => programme.code === code) + 1;
  const pairs = new Set(programmes.flatMap(({ code, relations }) => relations.filter(({ kind, with: other }) => kind === "CONFLICTING" && place(other) > 0).map(({ with: other }) => [code, other].toSorted().join(":"))));
  if (pairs.size === 0) return "";
  const rows = [...pairs].map((pair) => {
    const [a = "", b = ""] = pair.split(":");
    return `(${literal(a)}, ${place(a)}, ${literal(b)}, ${place(b)})`;
  });
  return `select 'DOUBLE_AID', 'f' || s.family_id || ':' || w.a || ':' || w.b, s.family_id, null::bigint, s.village_code, f.head_name, coalesce(11 - f.decile, 0)::int,
           jsonb_build_object('programmes', jsonb_build_array(w.a, w.b), 'decile', f.decile, 'members', f.members), ${literal(periodOf(on))}
      from family_state s join family_version f on f.version_id = ${versionId} and f.family_id = s.family_id
      cross join (values ${rows.join(", ")}) as w (a, place_a, b, place_b)
     where s.snapshot_id = ${id} and s.received like '%1%1%' and substr(s.received, w.place_a, 1) = '1' and substr(s.received, w.place_b, 1) = '1'`;
}

/** Everything found among families and the help they receive. */
export const FAMILY_FINDERS: readonly ((looked: Looked) => string)[] = [withoutDecile, decileJumps, splitCards, outsideTheRule, conflictingAid];
