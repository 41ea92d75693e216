/** Answers outside tRPC, read by hand where zod would weigh more than what is read. A part that is not there is undefined or null. */
export function partOf(source: unknown, key: string): unknown {
  return typeof source === "object" && source !== null ? Reflect.get(source, key) : undefined;
}

export function textOf(source: unknown, key: string): string | null {
  const value = partOf(source, key);
  return typeof value === "string" ? value : null;
}

export function listOf(source: unknown, key: string): readonly unknown[] {
  const value = partOf(source, key);
  return Array.isArray(value) ? value : [];
}
