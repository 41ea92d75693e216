/** Reads answers of our own processes: they come as JSON, and only what is looked at has to have its shape. */
export function field(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found = value;
  for (const key of path) found = typeof found === "object" && found !== null ? Reflect.get(found, key) : undefined;
  return found;
}

export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = field(value, ...path);
  if (typeof found !== "string") throw new Error(`No text at ${path.join(".")}`);
  return found;
}

export function numberAt(value: unknown, ...path: readonly (string | number)[]): number {
  const found = field(value, ...path);
  if (typeof found !== "number") throw new Error(`No number at ${path.join(".")}`);
  return found;
}

export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = field(value, ...path);
  if (!Array.isArray(found)) throw new Error(`No list at ${path.join(".")}`);
  return found;
}
