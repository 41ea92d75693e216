/** The n-th byte is found at once, the n-th letter of a text only by counting: a quarter of the time. */
export function asBytes(table: string): string {
  return `cross join lateral (select ${table}.eligibility::bytea as letters, ${table}.received::bytea as marks offset 0) b`;
}

/** Letters of a state as bytes. */
export const BYTE = { n: "n".charCodeAt(0), y: "y".charCodeAt(0), "1": "1".charCodeAt(0) } as const;
