import type { FieldFamily } from "@sinergi/domain/fieldwork/field-snapshot";
import type { KeptRecord } from "@sinergi/offline/field-store";
import { expect, it } from "vitest";
import { changesBetween, profileWith } from "#field/families/profile-changes";

const PROFILE = { version: 3, carerName: "Siti", phone: "", landmark: "Dekat masjid", livelihood: "", livestock: "", businessType: "" };
const FAMILY = { id: "7", profile: PROFILE } as FieldFamily;
const correction = (seq: number, state: KeptRecord["state"], to: string) => ({ seq, state, kind: "profile.corrected", familyId: "7", body: { changes: { phone: { from: "", to } } } }) as unknown as KeptRecord;

it("a correction holds only what differs, with what stood there", () => {
  expect(changesBetween(PROFILE, { ...PROFILE, phone: " 0812 ", landmark: "Dekat masjid" })).toEqual({ phone: { from: "", to: "0812" } });
});

it("corrections on the way are shown in their order; one that was received is the office's to tell", () => {
  expect(profileWith(FAMILY, [correction(2, "ON_PHONE", "0813"), correction(1, "ON_PHONE", "0812")])).toMatchObject({ profile: { phone: "0813", carerName: "Siti" }, waiting: 2 });
  expect(profileWith(FAMILY, [correction(1, "RECEIVED", "0812")])).toMatchObject({ profile: { phone: "" }, waiting: 0 });
});
