/** A password as it was typed: spaces around it belong to it. */
export function passwordIn(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
}
