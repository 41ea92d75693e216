import { createRuleCompiler } from "@sinergi/db/targeting/compile-rule";
import type { StateProgramme } from "@sinergi/db/targeting/family-states";
import type { Day } from "@sinergi/domain/time/day";
import type pg from "pg";

/** What a careful person would write without cells: one plain query per figure, straight on families and enrolments. */
export interface Baseline {
  /** Runs every figure for one area; answers the numbers that are compared with ours. */
  figures(areaCode: string): Promise<BaselineFigures>;
}

export interface BaselineFigures {
  readonly families: number;
  readonly programmes: Readonly<Record<string, { readonly eligible: number; readonly unknown: number; readonly recipients: number; readonly missed: number }>>;
  readonly overlap: Readonly<Record<string, number>>;
  readonly layers: Readonly<Record<string, number>>;
  readonly mixes: number;
}

export interface BaselineInput {
  readonly client: pg.Client;
  readonly versionId: number;
  readonly on: Day;
  readonly programmes: readonly StateProgramme[];
}

export function createBaseline({ client, versionId, on, programmes }: BaselineInput): Baseline {
  const within = "f.version_id = $1 and (f.village_code = $2 or f.village_code like $2 || '.%')";
  const receiving = (code: string): string => `select m.family_id from enrolment e join enrolment_match m on m.enrolment_id = e.id and m.version_id = $1
    join recipient_list l on l.id = e.list_id and l.state = 'CURRENT'
    where e.programme_code = '${code}' and e.status = 'AKTIF' and e.active_from <= '${on}' and e.active_to >= '${on}' and m.family_id is not null`;
  const rows = async <T extends pg.QueryResultRow>(sql: string, areaCode: string): Promise<T[]> => (await client.query<T>(sql, [versionId, areaCode])).rows;

  const programmeSql = (programme: StateProgramme): string => {
    const compiler = createRuleCompiler(on);
    const verdict = compiler.compile(programme.rule);
    const columns = [...compiler.memberColumns()].map(([name, sql]) => `, ${sql} as ${name}`).join("");
    const members = columns === "" ? "" : `left join (select p.family_id ${columns} from person_version p join family_version f on f.version_id = p.version_id and f.family_id = p.family_id where ${within} group by p.family_id) m on m.family_id = f.family_id`;
    return `with judged as (select f.family_id, ${verdict} as verdict from family_version f join area v on v.code = f.village_code ${members} where ${within}),
        r as (select distinct family_id from (${receiving(programme.code)}) x)
      select count(*) filter (where verdict = 2)::int as eligible, count(*) filter (where verdict = 1)::int as unknown,
             count(*) filter (where r.family_id is not null)::int as recipients, count(*) filter (where verdict = 2 and r.family_id is null)::int as missed
        from judged left join r using (family_id)`;
  };
  const receivedSets = `select f.family_id, coalesce(array_agg(distinct x.code order by x.code) filter (where x.code is not null), '{}') as programmes from family_version f
    left join (${programmes.map((programme) => `select family_id, '${programme.code}' as code from (${receiving(programme.code)}) y`).join(" union all ")}) x on x.family_id = f.family_id
    where ${within} group by f.family_id`;

  return {
    async figures(areaCode) {
      const [total] = await rows<{ families: number }>(`select count(*)::int as families from family_version f where ${within}`, areaCode);
      await rows(`select f.decile, count(*) from family_version f where ${within} group by f.decile`, areaCode);
      const byProgramme: Record<string, BaselineFigures["programmes"][string]> = {};
      for (const programme of programmes) {
        const [counted] = await rows<BaselineFigures["programmes"][string] & pg.QueryResultRow>(programmeSql(programme), areaCode);
        if (counted) byProgramme[programme.code] = counted;
      }
      const pairs = await rows<{ a: string; b: string; both: number }>(
        `select a.code as a, b.code as b, count(*)::int as both from (select family_id, unnest(programmes) as code from (${receivedSets}) s) a
           join (select family_id, unnest(programmes) as code from (${receivedSets}) s) b on a.family_id = b.family_id and a.code < b.code group by 1, 2`,
        areaCode,
      );
      const layers = await rows<{ layer: number; families: number }>(`select cardinality(programmes) as layer, count(*)::int as families from (${receivedSets}) s group by 1`, areaCode);
      const mixes = await rows(`select programmes, count(*)::int as families from (${receivedSets}) s group by 1`, areaCode);
      return {
        families: total?.families ?? 0,
        programmes: byProgramme,
        overlap: Object.fromEntries(pairs.map(({ a, b, both }) => [`${a}+${b}`, both])),
        layers: Object.fromEntries(layers.map(({ layer, families }) => [String(layer), families])),
        mixes: mixes.length,
      };
    },
  };
}
