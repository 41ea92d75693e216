import { describe, expect, it } from "vitest";
import { meetingKindIn, meetingOrder, meetingsSearchSchema, meetingStateIn, newMeetingSearchSchema, nextMeetingOrder } from "#urls/meetings.url";

describe("the address of the list of meetings", () => {
  it("says what the list is narrowed to; what cannot be read is left aside", () => {
    const read = meetingsSearchSchema.parse({ cari: "lokus", jenis: "MONEV", keadaan: "APA_INI", seri: "x", tahun: "26", bulan: "2026-13", tampil: "gambar", urut: "-place" });
    expect(read).toEqual({ cari: "lokus", jenis: "MONEV", keadaan: "APA_INI", urut: "-place" });
    expect([meetingKindIn(read), meetingStateIn(read)]).toEqual(["MONEV", undefined]);
    expect(newMeetingSearchSchema.parse({ seri: "0191a0b0-0000-7000-8000-000000000001" })).toEqual({ seri: "0191a0b0-0000-7000-8000-000000000001" });
  });

  it("turns an order around and lets go of it", () => {
    const order = (urut: string | undefined) => meetingOrder(meetingsSearchSchema.parse({ urut }));
    expect(order(undefined)).toBeNull();
    expect([nextMeetingOrder(order(undefined), "place"), nextMeetingOrder(order("place"), "place"), nextMeetingOrder(order("-place"), "place"), nextMeetingOrder(order("-place"), "when")]).toEqual(["place", "-place", undefined, "when"]);
  });
});
