import type { FieldSnapshot } from "@sinergi/domain/fieldwork/field-snapshot";

/** What a programme is called on the phone; its code where the list the phone holds does not have it. */
export function programmeName(snapshot: Pick<FieldSnapshot, "programmes"> | null, code: string): string {
  return snapshot?.programmes.find((programme) => programme.code === code)?.name ?? code;
}
