/** Who may set what a component is worth: the secretariat alone, for the whole regency. */
export function maySetComponents(actor: { readonly role: string }): boolean {
  return actor.role === "SECRETARIAT";
}
