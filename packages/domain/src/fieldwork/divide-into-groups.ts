import { GROUP_SIZE } from "#fieldwork/vocabulary";

export interface FamilyOfGroup {
  readonly id: string;
  readonly address: string;
  readonly headName: string;
}

/** Families of a usual group, between the least and the most. */
const USUAL = 27;
/** In the order of letters, numbers within them by size: RT 2 before RT 10. */
const { compare } = new Intl.Collator("id", { numeric: true });

/**
 * Divides the families of a village into groups of neighbours: in the order of their addresses, as even as can be, each of a size
 * a group is meant to have. Fewer families than the least are one group.
 */
export function divideIntoGroups(families: readonly FamilyOfGroup[]): readonly (readonly FamilyOfGroup[])[] {
  if (families.length === 0) return [];
  const count = groupCount(families.length);
  const neighbours = families.toSorted((a, b) => compare(a.address, b.address) || compare(a.headName, b.headName) || compare(a.id, b.id));
  return Array.from({ length: count }, (_, at) => neighbours.slice(Math.floor((at * families.length) / count), Math.floor(((at + 1) * families.length) / count)));
}

function groupCount(families: number): number {
  const fewest = Math.ceil(families / GROUP_SIZE.most);
  const most = Math.max(1, Math.floor(families / GROUP_SIZE.least));
  return Math.min(Math.max(Math.round(families / USUAL), fewest), most);
}

/** Whether a group has the size it is meant to have; an empty one is as small as one can be. */
export function groupSizeVerdict(families: number): "SMALL" | "FIT" | "LARGE" {
  return families < GROUP_SIZE.least ? "SMALL" : families > GROUP_SIZE.most ? "LARGE" : "FIT";
}
