import type { NoticeAnswer } from "@sinergi/api/notices/notices.schema";
import { TOPIC_OF_NOTICE } from "@sinergi/domain/notices/vocabulary";
import { noticeOrder, topicIn, type NoticeSort, type NoticesSearch } from "#urls/notices.url";

/** A notice with the sentence it is said in. */
export interface SaidNotice extends NoticeAnswer {
  readonly sentence: string;
}

/** Notices that answer to what the address asks, in its order. */
export function findNotices(rows: readonly SaidNotice[], search: NoticesSearch): readonly SaidNotice[] {
  const topic = topicIn(search);
  const wanted = search.cari?.toLocaleLowerCase("id") ?? "";
  const { sort, descending } = noticeOrder(search);
  const turn = descending ? -1 : 1;
  return rows
    .filter(
      ({ kind, readAt, sentence, facts }) =>
        (topic === undefined || TOPIC_OF_NOTICE[kind] === topic) &&
        (search.baca === undefined || (search.baca === "belum") === (readAt === null)) &&
        `${sentence} ${facts.title}`.toLocaleLowerCase("id").includes(wanted),
    )
    .toSorted((a, b) => turn * compare(a, b, sort) || b.dayKey.localeCompare(a.dayKey) || (a.id < b.id ? -1 : 1));
}

function compare(a: SaidNotice, b: SaidNotice, sort: NoticeSort): number {
  switch (sort) {
    case "told":
      return a.createdAt.localeCompare(b.createdAt);
    case "about":
      return a.facts.title.localeCompare(b.facts.title, "id");
    case "on":
      return (a.facts.on ?? "").localeCompare(b.facts.on ?? "");
  }
}
