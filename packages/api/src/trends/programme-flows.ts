import { listAreas } from "@sinergi/db/areas/areas.store";
import { ensureFlow, readFlowCells, readFlowReasons, type FlowCellRow, type FlowReasonRow } from "@sinergi/db/trends/flows.store";
import { listReceived } from "@sinergi/db/trends/received.store";
import { readRegencyCode } from "@sinergi/db/areas/settings.store";
import type { LeaveReason } from "@sinergi/domain/targeting/flow";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { areaLabel, readViewed, snapshotLabel } from "#targeting/read-snapshot";
import { flowInputSchema, type FlowAnswer, type FlowCounts } from "#trends/trends.schema";

/** Families that entered, stayed in and left each programme between two snapshots, in an area and in those below it. */
export const programmeFlows = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(flowInputSchema)
  .query(async ({ ctx, input }): Promise<FlowAnswer> => {
    const { area, flow, cells, reasons, areas, received } = await ctx.read(async (tx) => {
      const viewed = await readViewed(tx, { on: undefined, area: input.area, today: ctx.clock.today() });
      const found = await ensureFlow(tx, input);
      if (!found) throw refused({ code: "snapshots_in_order" });
      return { area: viewed.area, flow: found, cells: await readFlowCells(tx, found, viewed.area.code), reasons: await readFlowReasons(tx, found, viewed.area.code), areas: await listAreas(tx), received: await listReceived(tx, [found.from.id, found.to.id], await readRegencyCode(tx)) };
    });

    const { from, to } = flow;
    const [then, now] = [received.get(from.id) ?? new Set<string>(), received.get(to.id) ?? new Set<string>()];
    const both = [...then].filter((code) => now.has(code)).toSorted();
    return {
      from: snapshotLabel(from), to: snapshotLabel(to), area: areaLabel(area),
      names: Object.fromEntries([...from.programmes, ...to.programmes].map(({ code, name }) => [code, name])),
      whole: countsOf({ cells, reasons }, area.code, both),
      below: areas.filter(({ parentCode }) => parentCode === area.code).map((one) => ({ area: areaLabel(one), rows: countsOf({ cells, reasons }, one.code, both) })),
      absent: [...new Set([...then, ...now])].filter((code) => !both.includes(code)).toSorted(),
    };
  });

interface Moved {
  readonly cells: readonly FlowCellRow[];
  readonly reasons: readonly FlowReasonRow[];
}

function countsOf({ cells, reasons }: Moved, area: string, programmes: readonly string[]): FlowCounts[] {
  return programmes.map((programme) => {
    const isOwn = (row: { readonly area: string; readonly programme: string }): boolean => row.area === area && row.programme === programme;
    const counts = { entered: 0, arrived: 0, stayed: 0, left: 0, gone: 0 };
    for (const cell of cells.filter(isOwn)) counts[cell.kind] += cell.families;
    const why: Record<LeaveReason, number> = { GRADUATED: 0, MOVED: 0, DIED: 0, NOT_ELIGIBLE: 0, DUPLICATE: 0, OTHER: 0, UNKNOWN: 0 };
    for (const { reason, families } of reasons.filter(isOwn)) why[reason] += families;
    return { programme, ...counts, reasons: why };
  });
}
