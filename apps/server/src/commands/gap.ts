import { asSystem } from "@sinergi/db/access/scoped";
import { findArea } from "@sinergi/db/areas/areas.store";
import { readSetting } from "@sinergi/db/areas/settings.store";
import { eachFamily, type FamilyListed } from "@sinergi/db/families/families.store";
import { snapshotOn } from "@sinergi/db/targeting/snapshots.store";
import { readArguments, requiredText } from "./arguments.ts";
import { CommandRefused, type Command } from "./command.ts";

export const gap: Command = {
  name: "gap",
  usage: "gap --programme CODE --area CODE",
  summary: "keluarga layak yang belum menerima, nomor tersamar / eligible families not reached, numbers masked",
  async run({ args, open, report }) {
    const parsed = readArguments(args, { programme: { type: "string" }, area: { type: "string" } });
    const programme = requiredText(parsed, "programme");
    const areaCode = requiredText(parsed, "area");
    const { db, clock } = await open();
    const today = clock.today();
    return asSystem(db, { today }, async (tx) => {
      const area = await findArea(tx, areaCode);
      if (!area) throw new CommandRefused("AREA_UNKNOWN", `Wilayah ${areaCode} tidak dikenal / no such area`);
      const snapshot = await snapshotOn(tx, { on: null, today });
      if (!snapshot.programmes.some((known) => known.code === programme)) throw new CommandRefused("PROGRAMME_UNKNOWN", `Program ${programme} tidak ada pada ${today} / no such programme on that day`);
      const missed: FamilyListed[] = [];
      for await (const batch of eachFamily(tx, snapshot, { area: areaCode, programme, eligibility: ["yes"], receives: false })) missed.push(...batch);
      const families = missed.map(({ familyId, noKk, headNik, headName, village, decile, members, programmes }) => ({
        familyId, noKk, headNik, headName, village: village.code, villageName: village.name, district: village.district, decile, members, programmes,
      }));
      const simulated = (await readSetting(tx, "simulated")) === true;
      const lines = families.map((family) => [family.familyId, family.noKk ?? "-", family.headName, family.villageName, family.district, `desil ${family.decile ?? "-"}`].join("\t"));
      if (simulated) report("DATA SIMULASI");
      const text = lines.join("\n");
      return { json: { simulated, snapshot: { on: snapshot.on, dataset: snapshot.dataset }, area: { code: area.code, name: area.name }, programme, total: families.length, families }, text };
    });
  },
};
