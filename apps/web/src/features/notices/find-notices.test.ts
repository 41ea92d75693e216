import { describe, expect, it } from "vitest";
import { findNotices, type SaidNotice } from "#features/notices/find-notices";
import { nextNoticeOrder, noticeOrder, noticesSearchSchema } from "#urls/notices.url";

const aNotice = (id: string, more: Partial<SaidNotice> = {}): SaidNotice => ({
  id, kind: "FOLLOW_UP_IN_7", dayKey: "2026-09-01", link: "/tindak-lanjut/x", createdAt: "2026-09-01T00:00:00Z", readAt: null, sentence: `Kalimat ${id}`,
  facts: { title: `Judul ${id}`, number: 1, on: "2026-09-08", at: null, place: null, office: null, accepted: null }, ...more,
});
const ROWS = [
  aNotice("a", { createdAt: "2026-09-03T00:00:00Z" }), aNotice("b", { kind: "MEETING_IN_3", createdAt: "2026-09-05T00:00:00Z", readAt: "2026-09-06T00:00:00Z" }), aNotice("c", { createdAt: "2026-09-04T00:00:00Z" }),
];
const ids = (search: Record<string, string>) => findNotices(ROWS, noticesSearchSchema.parse(search)).map(({ id }) => id);

describe("the list of notices", () => {
  it("has the last told first, and is narrowed by what it is about, whether it was read, and words in it", () => {
    expect(ids({})).toEqual(["b", "c", "a"]);
    expect(ids({ hal: "meeting" })).toEqual(["b"]);
    expect(ids({ baca: "belum" })).toEqual(["c", "a"]);
    expect(ids({ baca: "sudah" })).toEqual(["b"]);
    expect(ids({ cari: "JUDUL A" })).toEqual(["a"]);
    expect(ids({ urut: "about" })).toEqual(["a", "b", "c"]);
    expect(ids({ urut: "-about" })).toEqual(["c", "b", "a"]);
  });

  it("opens with an address nobody wrote, and turns a column around at the second press", () => {
    expect(noticesSearchSchema.parse({ hal: "x", baca: "1", urut: "zzz" })).toEqual({});
    expect(nextNoticeOrder(noticeOrder({}), "told")).toBe("told");
    expect(nextNoticeOrder(noticeOrder({ urut: "told" }), "told")).toBeUndefined();
    expect(nextNoticeOrder(noticeOrder({}), "about")).toBe("about");
  });
});
