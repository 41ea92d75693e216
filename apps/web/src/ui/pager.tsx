import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import classes from "./pager.module.css";

interface PagerProps {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly go: (page: number) => void;
}

/** Numbered pages: people quote "halaman 3" to each other. On paper a page says that it is one of several. */
export function Pager({ page, pageSize, total, go }: PagerProps) {
  const t = useTranslations("pager");
  const formats = useFormats();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (page > pages) return <Beyond page={page} pages={pages} go={go} />;
  if (pages === 1) return null;
  return (
    <nav className={classes.pager} aria-label={t("label")}>
      <span>{t("position", { page: formats.count(page), pages: formats.count(pages) })}</span>
      <span className={classes.buttons} data-screen-only>
        <Button variant="default" disabled={page <= 1} onClick={() => go(page - 1)}>
          {t("previous")}
        </Button>
        <Button variant="default" disabled={page >= pages} onClick={() => go(page + 1)}>
          {t("next")}
        </Button>
      </span>
    </nav>
  );
}

/** An address of a page that was there before the list became shorter. */
function Beyond({ page, pages, go }: Pick<PagerProps, "page" | "go"> & { readonly pages: number }) {
  const t = useTranslations("pager");
  const formats = useFormats();
  return (
    <nav className={classes.pager} aria-label={t("label")} data-screen-only>
      <span>{t("beyond", { page: formats.count(page), pages: formats.count(pages) })}</span>
      <Button variant="default" onClick={() => go(pages)}>
        {t("toLast", { pages: formats.count(pages) })}
      </Button>
    </nav>
  );
}
