/** A password as it was typed into a form: spaces around it belong to it. */
export function passwordOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value : "";
}
