import type { Block, PaperContents } from "@sinergi/domain/papers/paper-contents.schema";
import { useTranslations } from "use-intl";
import { SheetBlock } from "#features/papers/sheet-block";
import classes from "./papers.module.css";

/** The paper as it reads, from the same contents that are printed: what is checked is what is signed. */
export function PaperSheet({ contents, draft }: { readonly contents: PaperContents; readonly draft: boolean }) {
  const t = useTranslations("papers");
  const { letterhead, title, blocks, changed } = contents;
  return (
    <article className={classes.sheet} aria-label={contents.name} lang="id" data-draft={draft}>
      {draft && <p className={classes.draft}>{t("draftMark")}</p>}
      <header className={classes.kop}>
        {letterhead.logo !== null && <img src={`/files/letterhead/${letterhead.logo}`} alt="" />}
        <div>
          {letterhead.lines.map((line, at) => (
            <p key={at} className={at === letterhead.lines.length - 1 ? classes.office : undefined}>
              {line}
            </p>
          ))}
          {letterhead.address !== "" && <p className={classes.address}>{letterhead.address}</p>}
        </div>
      </header>
      {title !== null && (
        <div className={classes.title}>
          <p className={classes.name}>{title.name}</p>
          {title.number !== "" && <p>Nomor: {title.number}</p>}
          <p className={classes.about}>{title.about}</p>
          {changed !== "" && <p>Perbaikan: {changed}</p>}
        </div>
      )}
      {blocks.map((block: Block, at) => (
        <SheetBlock key={at} block={block} />
      ))}
    </article>
  );
}
