/** Number of a collision, where the id names one. */
export function collisionOf(id: string): string | null {
  return id.startsWith("collision:") ? id.slice("collision:".length) : null;
}

/** The record that another one may double, as its applier said. */
export function otherOf(detail: Readonly<Record<string, unknown>> | null): string | null {
  const other = detail?.["other"] ?? detail?.["twin"] ?? detail?.["first"];
  return typeof other === "string" ? other : null;
}
