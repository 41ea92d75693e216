import { randomUUID } from "node:crypto";
import { ROLES, type Role } from "@sinergi/domain/access/roles";
import type { AccountsClient } from "./accounts-client.ts";

export interface DemoAccount {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly agency: string | null;
  readonly note: string | null;
}

/** The people of the simulation. They have no password: one click opens them, and only while the data are simulated. */
export interface DemoAccounts {
  /** Makes those that are missing; answers all of them. */
  ensure(): Promise<readonly DemoAccount[]>;
  /** Makes facilitators beside those of the list, until there are so many; answers all of them, those of the list first. They are opened by their address alone. */
  ensureCrew(facilitators: number): Promise<readonly DemoAccount[]>;
  list(): Promise<readonly DemoAccount[]>;
  find(email: string): Promise<DemoAccount | null>;
  /** Leaving the demo: the accounts and their sessions are gone. */
  remove(): Promise<void>;
}

interface Person {
  readonly name: string;
  /** Part of the address before the @. */
  readonly mailbox: string;
  readonly agency: string | null;
  readonly note: string | null;
}

/** More of them are never made. */
const MOST_FACILITATORS = 200;
const DOMAIN = "demo.sinergi.example";

const PEOPLE = {
  // Two of each: what needs a second person can be seen through.
  ADMIN: [
    { name: "Administrator (simulasi)", mailbox: "admin", agency: null, note: null },
    { name: "Administrator Kedua (simulasi)", mailbox: "admin2", agency: null, note: null },
  ],
  SECRETARIAT: [
    { name: "Sekretariat TKPK (simulasi)", mailbox: "sekretariat", agency: null, note: null },
    { name: "Bidang Bappeda (simulasi)", mailbox: "bidang.bappeda", agency: null, note: null },
  ],
  LEADER: [{ name: "Wakil Bupati (simulasi)", mailbox: "pimpinan", agency: null, note: null }],
  AGENCY_HEAD: [
    { name: "Kepala Dinas Sosial (simulasi)", mailbox: "kadinsos", agency: "DINSOS", note: "DINSOS" },
    { name: "Kepala Dinas Pertanian (simulasi)", mailbox: "kadis.pertanian", agency: "PERTANIAN", note: "PERTANIAN" },
  ],
  AGENCY_OPERATOR: [{ name: "Operator Dinas Pertanian (simulasi)", mailbox: "operator.pertanian", agency: "PERTANIAN", note: "PERTANIAN" }],
  COORDINATOR: [{ name: "Koordinator Pendamping (simulasi)", mailbox: "koordinator", agency: null, note: null }],
  FACILITATOR: [
    { name: "Pendamping Satu (simulasi)", mailbox: "pendamping1", agency: null, note: null },
    { name: "Pendamping Dua (simulasi)", mailbox: "pendamping2", agency: null, note: null },
  ],
  PARTNER: [{ name: "Mitra Baznas (simulasi)", mailbox: "mitra", agency: "BAZNAS", note: "BAZNAS" }],
  AUDITOR: [{ name: "Inspektorat (simulasi)", mailbox: "auditor", agency: null, note: null }],
} as const satisfies Record<Role, readonly Person[]>;

const EVERYBODY = ROLES.flatMap((role) => PEOPLE[role].map((person) => ({ role, ...person, email: `${person.mailbox}@${DOMAIN}` })));

/** The facilitators after those of the list: "Pendamping 03 (simulasi)" and so on. */
function crewOf(facilitators: number): readonly (Person & { readonly role: Role; readonly email: string })[] {
  return Array.from({ length: Math.max(0, facilitators - PEOPLE.FACILITATOR.length) }, (_, at) => {
    const number = String(at + 1 + PEOPLE.FACILITATOR.length).padStart(2, "0");
    const mailbox = `pendamping${number}`;
    return { role: "FACILITATOR", name: `Pendamping ${number} (simulasi)`, mailbox, email: `${mailbox}@${DOMAIN}`, agency: null, note: null };
  });
}

export function createDemoAccounts(db: AccountsClient): DemoAccounts {
  async function known(people: readonly (Person & { readonly role: Role; readonly email: string })[]): Promise<readonly DemoAccount[]> {
    const users = await db.user.findMany({ where: { demo: true, disabledAt: null }, select: { id: true, email: true } });
    const idOf = new Map(users.map(({ email, id }) => [email, id]));
    return people.flatMap(({ role, name, email, agency, note }) => {
      const id = idOf.get(email);
      return id === undefined ? [] : [{ id, role, name, email, agency, note }];
    });
  }

  async function make(people: typeof EVERYBODY | ReturnType<typeof crewOf>): Promise<void> {
    await db.user.createMany({
      data: people.map(({ role, name, email, agency }) => ({ id: randomUUID(), role, name, email, agencyCode: agency, emailVerified: true, demo: true })),
      skipDuplicates: true,
    });
  }

  const list = (): Promise<readonly DemoAccount[]> => known(EVERYBODY);
  return {
    list,
    find: async (email) => (await known([...EVERYBODY, ...crewOf(MOST_FACILITATORS)])).find((account) => account.email === email) ?? null,
    ensure: async () => {
      await make(EVERYBODY);
      return list();
    },
    ensureCrew: async (facilitators) => {
      const crew = crewOf(facilitators);
      await make(crew);
      return known([...EVERYBODY.filter(({ role }) => role === "FACILITATOR"), ...crew]);
    },
    remove: async () => {
      await db.user.deleteMany({ where: { demo: true } });
    },
  };
}
