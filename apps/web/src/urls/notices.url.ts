import { NOTICE_TOPICS, type NoticeTopic } from "@sinergi/domain/notices/vocabulary";
import { readable } from "#urls/codes";
import * as z from "#urls/words";

export const NOTICE_SORTS = ["told", "about", "on"] as const;
export type NoticeSort = (typeof NOTICE_SORTS)[number];

/** What the list of notices is narrowed to. `baca=belum`: what has not been read. */
export const noticesSearchSchema = z.object({
  cari: readable(z.string().check(z.regex(/^.{1,80}$/))),
  hal: readable(z.string().check(z.regex(/^(followUp|meeting|proposal|paper|referral)$/))),
  baca: readable(z.string().check(z.regex(/^(belum|sudah)$/))),
  urut: readable(z.string().check(z.regex(/^-?(told|about|on)$/))),
});
export type NoticesSearch = z.infer<typeof noticesSearchSchema>;

export function topicIn({ hal }: NoticesSearch): NoticeTopic | undefined {
  return NOTICE_TOPICS.find((topic) => topic === hal);
}

export interface NoticeOrder {
  readonly sort: NoticeSort;
  readonly descending: boolean;
}

/** The last told first, unless the address says otherwise. */
export function noticeOrder({ urut }: NoticesSearch): NoticeOrder {
  if (urut === undefined) return { sort: "told", descending: true };
  const name = urut.replace(/^-/, "");
  return { sort: NOTICE_SORTS.find((sort) => sort === name) ?? "told", descending: urut.startsWith("-") };
}

/** The order after a press on a column: the same one is turned around; the usual order is not written down. */
export function nextNoticeOrder(now: NoticeOrder, key: string): string | undefined {
  const descending = now.sort === key ? !now.descending : key === "told";
  return key === "told" && descending ? undefined : `${descending ? "-" : ""}${key}`;
}
