/** Two values that say the same, whatever the order of their keys; a key with nothing in it (null, an empty list) counts as absent. */
export function sameDefinition(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined && part !== null && !(Array.isArray(part) && part.length === 0));
  return `{${entries.toSorted(([x], [y]) => (x < y ? -1 : 1)).map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(",")}}`;
}
