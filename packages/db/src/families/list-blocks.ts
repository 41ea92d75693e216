/** Families of one list that stand together in every order by place: those of a village in a decile (with as many programmes, where that is asked). */
export interface ListBlock {
  readonly village: string;
  /** 0 stands for no decile. */
  readonly decile: number;
  readonly layers: number;
  readonly families: number;
}

export type BlockSort = "village" | "decile" | "programmes";

export interface BlockPage {
  readonly sort: BlockSort;
  readonly descending: boolean;
  readonly offset: number;
  readonly size: number;
}

/** The blocks a page lies in, and how many families of the first of them come before it. */
export interface PageBlocks {
  readonly blocks: readonly ListBlock[];
  readonly skip: number;
}

/** Finds a page by counting blocks, not families: what comes before it is never read. */
export function blocksOfPage(all: readonly ListBlock[], { sort, descending, offset, size }: BlockPage): PageBlocks {
  const blocks: ListBlock[] = [];
  let before = 0;
  let skip = 0;
  for (const block of all.toSorted(orderOf(sort, descending))) {
    const after = before + block.families;
    if (before >= offset + size) break;
    if (after > offset) {
      if (blocks.length === 0) skip = offset - before;
      blocks.push(block);
    }
    before = after;
  }
  return { blocks, skip };
}

export function totalOf(blocks: readonly ListBlock[]): number {
  return blocks.reduce((sum, { families }) => sum + families, 0);
}

/** The same families by village alone. */
export function villagesOf(blocks: readonly ListBlock[]): ListBlock[] {
  const villages = new Map<string, number>();
  for (const { village, families } of blocks) villages.set(village, (villages.get(village) ?? 0) + families);
  return [...villages].map(([village, families]) => ({ village, decile: 0, layers: 0, families }));
}

type Compare = (a: ListBlock, b: ListBlock) => number;

function orderOf(sort: BlockSort, descending: boolean): Compare {
  const turned = (compare: Compare): Compare => (descending ? (a, b) => compare(b, a) : compare);
  const village = turned((a, b) => (a.village < b.village ? -1 : a.village > b.village ? 1 : 0));
  // Families without a decile come last, whichever way the list is turned.
  const unranked: Compare = (a, b) => Number(a.decile === 0) - Number(b.decile === 0);
  const decile = turned((a, b) => a.decile - b.decile);
  const layers = turned((a, b) => a.layers - b.layers);
  const keys: Readonly<Record<BlockSort, readonly Compare[]>> = { village: [village, unranked, decile], decile: [unranked, decile, village], programmes: [layers, village, unranked, decile] };
  return (a, b) => {
    for (const compare of keys[sort]) {
      const found = compare(a, b);
      if (found !== 0) return found;
    }
    return 0;
  };
}

/** The same order as SQL over `family_state s`; with it families of a block come one after the other. */
export function blockOrderSql(sort: BlockSort, descending: boolean): string {
  const direction = descending ? "desc" : "asc";
  const village = `s.village_code collate "C" ${direction}`;
  const decile = `s.decile = 0, s.decile ${direction}`;
  const layers = `length(replace(s.received, '0', '')) ${direction}`;
  const keys: Readonly<Record<BlockSort, readonly string[]>> = { village: [village, decile], decile: [decile, village], programmes: [layers, village, decile] };
  return [...keys[sort], `s.family_id ${direction}`].join(", ");
}
