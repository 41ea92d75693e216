/** Bodies that hold numbers of people or the name of who objects, and what does not say what it is: in custody they are encrypted, as what is made of them is (decision 38). */
const SEALED_KINDS: readonly string[] = ["update.proposed", "objection.raised", ""];

export function isSealedKind(kind: string): boolean {
  return SEALED_KINDS.includes(kind);
}
