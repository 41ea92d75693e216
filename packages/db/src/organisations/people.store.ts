import type { ContactsSeen } from "@sinergi/domain/organisations/organisations.policy";
import type { PersonDraft } from "@sinergi/domain/organisations/organisation.schema";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

export interface PersonRow {
  readonly id: string;
  readonly organisation: string;
  readonly name: string;
  readonly position: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly isMain: boolean;
  readonly isPublic: boolean;
  readonly fromDay: Day;
  /** The first day he no longer holds the position; null while he does. */
  readonly toDay: Day | null;
  readonly revision: number;
}

const SHARED = 'id, organisation_code as organisation, name, position, is_main as "isMain", is_public as "isPublic", from_day as "fromDay", to_day as "toDay"';
const WITH_CONTACT = `${SHARED}, phone, email, revision`;
/** What the role of administrators and auditors may select at all. */
const NAMES_ONLY = `${SHARED}, null as phone, null as email, 0 as revision`;
type PersonData = PersonRow & Record<string, unknown>;

interface PeopleWanted {
  /** Null: of all organisations. */
  readonly organisation: string | null;
  readonly seen: ContactsSeen;
}

/**
 * People of organisations, the main contact first, those who left last. Row-level security leaves a partner the public ones; a
 * leader shares the partner's database role and is read for by the system.
 */
export async function listPeople(tx: Scoped, { organisation, seen }: PeopleWanted): Promise<PersonRow[]> {
  const read = (inside: Scoped): Promise<PersonRow[]> =>
    inside.rows<PersonData>(
      `select ${seen === "names" ? NAMES_ONLY : WITH_CONTACT} from organisation_person where $1::text is null or organisation_code = $1
        order by to_day desc nulls first, is_main desc, from_day desc, name`,
      [organisation],
    );
  return seen === "all" ? tx.derive(read) : read(tx);
}

/** One person that the caller's scope lets him see whole. */
export async function findPerson(tx: Scoped, id: string): Promise<PersonRow | null> {
  return tx.find<PersonData>(`select ${WITH_CONTACT} from organisation_person where id = $1 for update`, [id]);
}

/** Whoever was the main contact is so no longer. */
export async function clearMainContact(tx: Scoped, organisation: string): Promise<void> {
  await tx.run("update organisation_person set is_main = false, revision = revision + 1 where organisation_code = $1 and is_main and to_day is null", [organisation]);
}

export async function insertPerson(tx: Scoped, { id, organisation, name, position, phone, email, isMain, isPublic, fromDay }: PersonDraft & { readonly id: string; readonly organisation: string }): Promise<void> {
  await tx.run(
    "insert into organisation_person (id, organisation_code, name, position, phone, email, is_main, is_public, from_day) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    [id, organisation, name, position, phone, email, isMain, isPublic, fromDay],
  );
}

export async function updatePerson(tx: Scoped, id: string, { name, position, phone, email, isMain, isPublic, fromDay }: PersonDraft): Promise<void> {
  await tx.run(
    "update organisation_person set name = $2, position = $3, phone = $4, email = $5, is_main = $6, is_public = $7, from_day = $8, revision = revision + 1 where id = $1",
    [id, name, position, phone, email, isMain, isPublic, fromDay],
  );
}

/** Ends a position, or lets it hold again where `toDay` is null; who was the main contact is so again where nobody else has become it. */
export async function writePersonEnd(tx: Scoped, id: string, toDay: Day | null): Promise<void> {
  await tx.run(
    `update organisation_person p set to_day = $2, revision = revision + 1,
       is_main = is_main and ($2::date is not null or not exists (select from organisation_person o where o.organisation_code = p.organisation_code and o.is_main and o.to_day is null))
     where id = $1`,
    [id, toDay],
  );
}
