import { literal } from "@sinergi/db/targeting/compile-rule";
import type { LiveStage } from "./live-stage.ts";

export interface SimulateCall {
  readonly programme: string;
  readonly places: number;
  readonly order: readonly ("decile" | "nothing" | "completes" | "fewest" | "workingAge")[];
  /** A district, or null for the whole regency. */
  readonly area: string | null;
}

export interface PlainAnswer {
  readonly given: number;
  /** Families that get a place by decile 1-10, then those without one. */
  readonly deciles: readonly number[];
  /** Of deciles 1-4, those that received nothing before. */
  readonly helped: number;
  /** Of deciles 1-4 with a member of working age, those in which both sides meet from now on. */
  readonly meeting: number;
}

const DECILES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0] as const;
const LAYERS = "length(replace(s.received, '0', ''))";
const NO_DECILE = "case when s.decile = 0 then 11 else s.decile end";
const WORKING_AGE = "case s.working_age when 'y' then 0 when 'u' then 1 else 2 end";

/** What a careful person would write: the families that fit, in order, as many as there are places. */
export function createPlainSimulation({ client, data }: LiveStage): (call: SimulateCall) => Promise<PlainAnswer> {
  const receivesAny = (codes: readonly { readonly place: number }[]): string => (codes.length === 0 ? "false" : `(${codes.map(({ place }) => `substr(s.received, ${place}, 1) = '1'`).join(" or ")})`);
  const placed = data.programmes.map((programme, at) => ({ ...programme, place: at + 1 }));
  const ofSide = (side: string): string => receivesAny(placed.filter((programme) => programme.side === side && programme.unit !== "AREA"));
  const [livelihood, production] = [ofSide("LIVELIHOOD"), ofSide("PRODUCTION")];
  return async ({ programme, places, order, area }) => {
    const own = placed.find(({ code }) => code === programme);
    if (!own) throw new Error(`${programme} is no programme of the day`);
    const completes = own.side === "PRODUCTION" ? `(${livelihood} and not ${production})` : `(${production} and not ${livelihood})`;
    const keys = { decile: NO_DECILE, nothing: `(${LAYERS} > 0)`, completes: `not ${completes}`, fewest: LAYERS, workingAge: WORKING_AGE };
    const ofPackage = placed.filter(({ inPackage }) => inPackage && own.inPackage);
    const lacking = ofPackage.map(({ place }) => `(substr(s.eligibility, ${place}, 1) = 'y' and substr(s.received, ${place}, 1) = '0')::int`).join(" + ") || "0";
    const received = ofPackage.map(({ place }) => `(substr(s.eligibility, ${place}, 1) = 'y' and substr(s.received, ${place}, 1) = '1')::int`).join(" + ") || "0";
    const poorest = (count: string): string => `case when s.decile = 1 then ${count} else 0 end`;
    const ties = [NO_DECILE, LAYERS, WORKING_AGE, `-(${poorest(lacking)})`, poorest(received), production, livelihood, `md5(${literal(programme)} || ':' || s.family_id)`];
    const { rows } = await client.query<{ decile: number; given: number; helped: number; meeting: number }>(
      `select decile, count(*)::int as given, count(*) filter (where decile between 1 and 4 and layers = 0)::int as helped,
              count(*) filter (where decile between 1 and 4 and working_age = 'y' and completes)::int as meeting
         from (select s.decile, s.working_age, ${LAYERS} as layers, ${completes} as completes from family_state s
                where s.snapshot_id = 1 and substr(s.eligibility, ${own.place}, 1) = 'y' and substr(s.received, ${own.place}, 1) = '0'
                  and ($1::text is null or s.village_code like $1 || '.%')
                order by ${[...order.map((key) => keys[key]), ...ties].join(", ")} limit $2) chosen group by 1`,
      [area, places],
    );
    const byDecile = new Map(rows.map((row) => [row.decile, row]));
    const sum = (key: "given" | "helped" | "meeting"): number => rows.reduce((total, row) => total + row[key], 0);
    return { given: sum("given"), deciles: DECILES.map((decile) => byDecile.get(decile)?.given ?? 0), helped: sum("helped"), meeting: sum("meeting") };
  };
}
