import { expect, test } from "vitest";
import { meetingModeSearchSchema, meetingOnProjector, progressSearchSchema } from "#urls/meeting-mode.url";

const ID = "7b0c6a52-0f0e-4c79-9a53-0b1f6d1c2a3e";

test("a meeting is on the projector where its address says so, on its own screen and on Capaian", () => {
  expect(meetingOnProjector(`/rapat/${ID}`, { mode: "rapat" })).toBe(ID);
  expect(meetingOnProjector(`/rapat/${ID}/capaian`, { mode: "rapat", kartu: "3" })).toBe(ID);
  expect(meetingOnProjector(`/rapat/${ID}`, {})).toBeNull();
  expect(meetingOnProjector(`/rapat/${ID}/notula`, { mode: "rapat" })).toBeNull();
  expect(meetingOnProjector("/rapat", { mode: "rapat" })).toBeNull();
});

test("what does not read as a card or an order is dropped, the rest stays", () => {
  expect(meetingModeSearchSchema.parse({ mode: "layar", kartu: "0" })).toEqual({ mode: undefined, kartu: undefined });
  expect(progressSearchSchema.parse({ mode: "rapat", kartu: "12", janji: "terlambat", urut: "-batas", cari: "data" })).toEqual({ mode: "rapat", kartu: "12", janji: "terlambat", urut: "-batas", cari: "data" });
  expect(progressSearchSchema.parse({ janji: "semua", urut: "nama" })).toMatchObject({ janji: undefined, urut: undefined });
});
