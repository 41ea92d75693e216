import type { DirectoryAnswer, OrganisationDetail } from "@sinergi/api/organisations/organisations.schema";
import { listUses, POINTERS } from "@sinergi/db/organisations/organisation-uses.store";
import { scoped } from "@sinergi/db/access/scoped";
import type { Role } from "@sinergi/domain/access/roles";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, TODAY, type World } from "./open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const id = (): string => crypto.randomUUID();
const directory = async (role: Role, on?: string): Promise<DirectoryAnswer> => (await world.call(role, "organisations.list", on === undefined ? {} : { on })) as DirectoryAnswer;
const detail = async (role: Role, code: string): Promise<OrganisationDetail> => (await world.call(role, "organisations.detail", { code })) as OrganisationDetail;
const person = (name: string, more: Record<string, unknown> = {}) => ({ opId: id(), id: id(), name, position: "Sekretaris", phone: "0728-000-111", email: "uji@simulasi.invalid", fromDay: "2026-01-01", ...more });

describe("the name of an office", () => {
  it("is today's on every screen and that of the day where a paper asks for one", async () => {
    await world.call("SECRETARIAT", "organisations.rename", { opId: id(), code: "DISNAKER", name: "Dinas Ketenagakerjaan", nameEn: "Manpower", fromDay: "2026-03-01", decree: "Perda 1/2026" });
    const nameOf = (answer: DirectoryAnswer) => answer.rows.find(({ code }) => code === "DISNAKER")?.name;
    expect([nameOf(await directory("LEADER")), nameOf(await directory("LEADER", "2026-02-28"))]).toEqual(["Dinas Ketenagakerjaan", "Dinas Tenaga Kerja"]);
    expect((await directory("LEADER")).rows.find(({ code }) => code === "DISNAKER")?.formerNames).toEqual(["Dinas Tenaga Kerja"]);
    const agencies = (await world.call("ADMIN", "accounts.agencies", undefined)) as { code: string; name: string }[];
    expect(agencies.find(({ code }) => code === "DISNAKER")?.name).toBe("Dinas Ketenagakerjaan");
  });

  it("written down late, for a day before another one, does not become today's", async () => {
    await world.call("SECRETARIAT", "organisations.rename", { opId: id(), code: "DISNAKER", name: "Dinas Tenaga Kerja dan Transmigrasi", fromDay: "2025-01-02" });
    const { organisation, names } = await detail("SECRETARIAT", "DISNAKER");
    expect([organisation.name, names.map(({ name }) => name)]).toEqual(["Dinas Ketenagakerjaan", ["Dinas Tenaga Kerja", "Dinas Tenaga Kerja dan Transmigrasi", "Dinas Ketenagakerjaan"]]);
  });

  it("does not begin tomorrow, and is not an agency's to write", async () => {
    await expect(world.call("SECRETARIAT", "organisations.rename", { opId: id(), code: "DISNAKER", name: "Dinas Baru", fromDay: "2026-10-01" })).rejects.toMatchObject({ message: "day_in_future" });
    await expect(world.call("AGENCY_HEAD", "organisations.rename", { opId: id(), code: "PERTANIAN", name: "Dinas Baru", fromDay: "2026-01-01" })).rejects.toMatchObject({ message: "organisation_not_found" });
  });
});

describe("an organisation added by mistake", () => {
  const add = (code: string) => world.call("SECRETARIAT", "organisations.add", { opId: id(), code, name: `Organisasi ${code}`, kind: "PARTNER", group: "NGO" });
  const takeBack = (code: string, role: Role = "SECRETARIAT") => world.call(role, "organisations.takeBack", { opId: id(), code });

  it("goes again with its names, by the secretariat alone, and its code is free", async () => {
    await add("LSM_KELIRU");
    await world.call("SECRETARIAT", "organisations.rename", { opId: id(), code: "LSM_KELIRU", name: "LSM yang keliru", fromDay: "2026-03-01" });
    await expect(takeBack("LSM_KELIRU", "AGENCY_HEAD")).rejects.toMatchObject({ message: "organisation_not_found" });
    expect((await detail("AGENCY_HEAD", "LSM_KELIRU")).takeBack).toBeNull();
    expect((await detail("SECRETARIAT", "LSM_KELIRU")).takeBack).toEqual({ uses: [] });
    await takeBack("LSM_KELIRU");
    expect((await directory("SECRETARIAT")).rows.some(({ code }) => code === "LSM_KELIRU")).toBe(false);
    await expect(takeBack("LSM_KELIRU")).rejects.toMatchObject({ message: "organisation_not_found" });
    await add("LSM_KELIRU");
    expect((await detail("SECRETARIAT", "LSM_KELIRU")).history?.map(({ action }) => action)).toEqual(["organisation.added", "organisation.takenBack", "organisation.renamed", "organisation.added"]);
  });

  it("stays while anything points at it, and says what", async () => {
    await add("LSM_DIPAKAI");
    const someone = person("Tamu Uji");
    await world.call("SECRETARIAT", "organisations.addPerson", { ...someone, code: "LSM_DIPAKAI" });
    await world.call("SECRETARIAT", "organisations.endPerson", { opId: id(), id: someone.id, on: TODAY });
    const seat = { opId: id(), id: id(), code: "LSM_DIPAKAI", seat: "ANGGOTA", decreeNumber: "SK 2/2026", fromDay: "2026-01-05" };
    await world.call("SECRETARIAT", "organisations.addSeat", seat);
    const uses = [{ what: "SEATS", count: 1 }, { what: "PEOPLE", count: 1 }];
    await expect(takeBack("LSM_DIPAKAI")).rejects.toMatchObject({ message: "organisation_in_use" });
    expect((await detail("SECRETARIAT", "LSM_DIPAKAI")).takeBack).toEqual({ uses });
  });

  it("is not one that came with the product", async () => {
    await expect(takeBack("DISNAKER")).rejects.toMatchObject({ message: "organisation_not_added" });
    expect((await detail("SECRETARIAT", "DISNAKER")).takeBack).toBeNull();
  });

  it("is looked for in every column that holds the code of an organisation", async () => {
    const columns = await world.system((tx) => tx.rows<{ at: string }>(
      `select t.relname || '.' || c.attname as at from pg_attribute c join pg_class t on t.oid = c.attrelid where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and not c.attisdropped
         and t.relname not in ('organisation', 'organisation_name') and c.attname ~ '(^|_)(agency|organisation|owner|lead|support|partner|handler|office)(_codes?)?$'`,
    ));
    const known = Object.values(POINTERS).flat().map(([table, column]) => `${table}.${column}`);
    expect(columns.map(({ at }) => at).toSorted()).toEqual(known.toSorted());
    expect(await world.system((tx) => listUses(tx, "PERTANIAN"))).toContainEqual({ what: "PROGRAMMES", count: expect.any(Number) as number });
  });
});

describe("a seat in the TKPK", () => {
  it("is given by a decree, ended, and given back unless somebody has taken it", async () => {
    const seat = id();
    const give = (code: string, own: string) => world.call("SECRETARIAT", "organisations.addSeat", { opId: id(), id: own, code, seat: "KETUA", decreeNumber: "SK 1/2026", decreeDay: "2026-01-02", fromDay: "2026-01-05" });
    await give("WABUP", seat);
    await expect(give("SEKDA", id())).rejects.toMatchObject({ message: "seat_taken" });
    await world.call("SECRETARIAT", "organisations.endSeat", { opId: id(), id: seat, on: "2026-01-05" });
    await give("SEKDA", id());
    await expect(world.call("SECRETARIAT", "organisations.reopenSeat", { opId: id(), id: seat })).rejects.toMatchObject({ message: "seat_taken" });
    expect((await detail("LEADER", "WABUP")).seats).toMatchObject([{ seat: "KETUA", fromDay: "2026-01-05", toDay: "2026-01-05", decreeNumber: "SK 1/2026" }]);
    expect((await detail("LEADER", "SEKDA")).organisation.held).toMatchObject({ seat: "KETUA", toDay: null });
  });

  it("sits in a group that there is", async () => {
    const give = (group: string) => world.call("SECRETARIAT", "organisations.addSeat", { opId: id(), id: id(), code: "DINKES", seat: "ANGGOTA", group, decreeNumber: "SK 1/2026", fromDay: "2026-01-05" });
    await expect(give("DATA_INFORMATION")).rejects.toMatchObject({ message: "team_group_not_found" });
    await give("SOCIAL_ASSISTANCE");
    expect((await directory("AUDITOR")).rows.find(({ code }) => code === "DINKES")?.held).toMatchObject({ group: "SOCIAL_ASSISTANCE" });
  });
});

describe("people of an office", () => {
  it("are kept by the office itself; another office's look like none", async () => {
    const own = person("Ani Uji", { isMain: true });
    await world.call("AGENCY_OPERATOR", "organisations.addPerson", { ...own, code: "PERTANIAN" });
    await expect(world.call("AGENCY_OPERATOR", "organisations.addPerson", { ...person("Budi Uji"), code: "DINSOS" })).rejects.toMatchObject({ message: "organisation_not_found" });
    await expect(world.callFrom("DINSOS", "AGENCY_HEAD", "organisations.endPerson", { opId: id(), id: own.id, on: TODAY })).rejects.toMatchObject({ message: "person_not_found" });
    // Beneath the procedures the rows themselves refuse.
    await expect(scoped(world.db, { ...world.actor("AGENCY_HEAD"), agency: "DINSOS" }, { today: TODAY }, (tx) => tx.run("insert into organisation_person (id, organisation_code, name, position, is_main, is_public, from_day) values ($1, 'PERTANIAN', 'x', 'x', false, false, '2026-01-01')", [id()]))).rejects.toMatchObject({ code: "42501" });
    expect(await scoped(world.db, { ...world.actor("AGENCY_HEAD"), agency: "DINSOS" }, { today: TODAY }, (tx) => tx.run("update organisation_person set phone = '1' where organisation_code = 'PERTANIAN'"))).toBe(0);
  });

  it("have one main contact: the new one takes the place, and who left and comes back does not take it again", async () => {
    const [first, second] = [person("Citra Uji", { isMain: true }), person("Dedi Uji", { isMain: true })];
    await world.call("SECRETARIAT", "organisations.addPerson", { ...first, code: "DINSOS" });
    await world.call("SECRETARIAT", "organisations.endPerson", { opId: id(), id: first.id, on: TODAY });
    await world.call("SECRETARIAT", "organisations.addPerson", { ...second, code: "DINSOS" });
    await world.call("SECRETARIAT", "organisations.reopenPerson", { opId: id(), id: first.id });
    const { people, organisation } = await detail("SECRETARIAT", "DINSOS");
    expect(people.map(({ name, isMain }) => [name, isMain])).toEqual([["Dedi Uji", true], ["Citra Uji", false]]);
    expect(organisation.contact?.name).toBe("Dedi Uji");
  });

  it("are changed from what stood in the form, and the history says before and after with masked numbers", async () => {
    const someone = person("Eka Uji");
    await world.call("SECRETARIAT", "organisations.addPerson", { ...someone, code: "DPUPR" });
    const change = { name: "Eka Uji", position: "Kepala bidang", phone: "0728-000-999", email: "", fromDay: "2026-01-01", id: someone.id };
    await world.call("SECRETARIAT", "organisations.changePerson", { ...change, opId: id(), basedOn: 1 });
    await expect(world.call("SECRETARIAT", "organisations.changePerson", { ...change, opId: id(), basedOn: 1 })).rejects.toMatchObject({ message: "person_changed" });
    const { history } = await detail("SECRETARIAT", "DPUPR");
    expect(history?.[0]).toMatchObject({ action: "organisation.personChanged", before: "Eka Uji, Sekretaris · •••111 · uj•••", after: "Eka Uji, Kepala bidang · •••999", actor: "Uji SECRETARIAT" });
    expect(JSON.stringify(history)).not.toContain("0728");
  });

  it("sent twice are added once", async () => {
    const once = { ...person("Fitri Uji"), code: "DISDIK" };
    await world.call("SECRETARIAT", "organisations.addPerson", once);
    await world.call("SECRETARIAT", "organisations.addPerson", once);
    expect((await detail("SECRETARIAT", "DISDIK")).people).toHaveLength(1);
  });
});

describe("who sees whom", () => {
  beforeAll(async () => {
    await world.call("SECRETARIAT", "organisations.addPerson", { ...person("Gita Terbuka", { isMain: true, isPublic: true, phone: "0728-111-222" }), code: "PERKIM" });
    await world.call("SECRETARIAT", "organisations.addPerson", { ...person("Hadi Tertutup", { isMain: true, phone: "0728-333-444" }), code: "BAPPEDA" });
    await world.call("SECRETARIAT", "organisations.addPerson", { ...person("Ira Baznas", { phone: "0728-555-666" }), code: "BAZNAS" });
  });

  it("a partner sees the main contact that was opened to it, and its own people", async () => {
    const seen = async (code: string) => (await detail("PARTNER", code)).people.map(({ name, phone }) => `${name} ${phone}`);
    expect([await seen("PERKIM"), await seen("BAPPEDA"), await seen("BAZNAS")]).toEqual([["Gita Terbuka 0728-111-222"], [], ["Ira Baznas 0728-555-666"]]);
    const whole = JSON.stringify(await directory("PARTNER"));
    expect([whole.includes("Gita Terbuka"), whole.includes("Hadi"), whole.includes("0728-333-444")]).toEqual([true, false, false]);
  });

  it("auditor and administrator see names and positions and no number at all", async () => {
    for (const role of ["AUDITOR", "ADMIN"] as const) {
      const whole = JSON.stringify([await directory(role), await detail(role, "BAPPEDA")]);
      expect([whole.includes("Hadi Tertutup"), whole.includes("0728-"), whole.includes("simulasi.invalid")]).toEqual([true, false, false]);
      await expect(scoped(world.db, world.actor(role), { today: TODAY }, (tx) => tx.rows("select phone from organisation_person"))).rejects.toMatchObject({ code: "42501" });
    }
  });

  it("a leader and a facilitator reach everybody; nobody but its keepers reads the history", async () => {
    for (const role of ["LEADER", "FACILITATOR", "COORDINATOR", "AGENCY_HEAD"] as const) expect((await detail(role, "BAPPEDA")).organisation.contact?.phone, role).toBe("0728-333-444");
    for (const role of ["LEADER", "PARTNER", "AUDITOR", "AGENCY_HEAD"] as const) expect((await detail(role, "BAPPEDA")).history, role).toBeNull();
  });
});

describe("groups of the TKPK", () => {
  it("are the regency's: added, renamed, retired; a retired one takes no new seat", async () => {
    await world.call("SECRETARIAT", "organisations.addTeamGroup", { opId: id(), code: "RTLH", kind: "POKJA", name: "Pokja rumah layak" });
    await expect(world.call("SECRETARIAT", "organisations.addTeamGroup", { opId: id(), code: "RTLH", kind: "POKJA", name: "Pokja lain" })).rejects.toMatchObject({ message: "team_group_taken" });
    await world.call("SECRETARIAT", "organisations.changeTeamGroup", { opId: id(), code: "RTLH", kind: "POKJA", name: "Pokja rumah layak huni", retired: true });
    expect((await directory("SECRETARIAT")).teamGroups.find(({ code }) => code === "RTLH")).toMatchObject({ name: "Pokja rumah layak huni", retired: true });
    await expect(world.call("SECRETARIAT", "organisations.addSeat", { opId: id(), id: id(), code: "PERKIM", seat: "ANGGOTA", pokja: "RTLH", decreeNumber: "SK 1/2026", fromDay: "2026-01-05" })).rejects.toMatchObject({ message: "team_group_not_found" });
  });
});
