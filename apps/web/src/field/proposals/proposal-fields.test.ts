import { updateProposedSchema } from "@sinergi/domain/fieldwork/update-proposed.schema";
import type { Day } from "@sinergi/domain/time/day";
import { expect, test } from "vitest";
import { bodyOfProposal, isNumberOdd, startProposal } from "#field/proposals/proposal-fields";

const TODAY = "2026-09-30" as Day;
const siti = { familyId: "12", headName: "SITI SIMULASI", villageCode: "18.04.04.2002", personName: null };
const nobody = { familyId: null, headName: null, villageCode: null, personName: null };
const parsed = (body: object) => updateProposedSchema.parse(JSON.parse(JSON.stringify(body)));

test("what the form makes is what the server reads, for every kind", () => {
  const start = startProposal(TODAY, { familyId: null, checkOf: null });
  expect(parsed(bodyOfProposal({ ...start, subject: "TUTI", villageCode: "18.04.04.2002", members: 4, nik: "1804 0441 0180 9777", address: "Way Haru" }, nobody))).toMatchObject({ kind: "BARU", subject: "TUTI", nik: "1804044101809777", content: { members: 4, address: "Way Haru" } });
  const family = { ...startProposal(TODAY, { familyId: "12", checkOf: null }), nik: "1804044101809777" };
  expect(parsed(bodyOfProposal({ ...family, kind: "UBAH", change: "SCHOOL", personId: "7", value: "SMP" }, { ...siti, personName: "BUDI" }))).toMatchObject({ kind: "UBAH", familyId: "12", personId: "7", subject: "BUDI", content: { change: "SCHOOL", person: "BUDI", value: "SMP" } });
  const removed = parsed(bodyOfProposal({ ...family, kind: "HAPUS", removal: "MOVED", reason: "Pindah ke Jambi" }, siti));
  expect(removed).toMatchObject({ kind: "HAPUS", subject: "SITI SIMULASI", content: { removal: "MOVED", reason: "Pindah ke Jambi" } });
  expect(JSON.stringify(removed)).not.toContain("1804044101809777");
  expect(parsed(bodyOfProposal({ ...family, kind: "REAKTIVASI_PBI" }, siti))).toMatchObject({ kind: "REAKTIVASI_PBI" });
  const check = crypto.randomUUID();
  expect(parsed(bodyOfProposal({ ...startProposal(TODAY, { familyId: null, checkOf: check }), result: "TIDAK_SESUAI", reason: "Rumah tembok" }, nobody))).toEqual({ act: "GROUND_CHECKED", proposalId: check, onDay: TODAY, result: "TIDAK_SESUAI", note: "Rumah tembok" });
});

test("a number is odd unless it has sixteen digits, and none at all is fine", () => {
  expect([isNumberOdd(""), isNumberOdd("1804044101809001"), isNumberOdd("1804 0441 0180 9001"), isNumberOdd("180404"), isNumberOdd("18040441O1809001")]).toEqual([false, false, false, true, true]);
});
