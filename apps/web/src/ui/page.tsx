import type { SnapshotLabel } from "@sinergi/api/targeting/targeting.schema";
import { type ReactNode, useEffect } from "react";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { ShareButton } from "#ui/share-button";
import classes from "./page.module.css";

interface PageProps {
  readonly title: string;
  readonly intro?: ReactNode;
  /** The day the figures speak of; absent on screens without figures. */
  readonly snapshot?: SnapshotLabel | null | undefined;
  readonly badges?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A screen: its title, where and when its figures are of, what it is narrowed to, then its cards. */
export function Page({ title, intro, snapshot, badges, actions, children }: PageProps) {
  const { regency } = useSession();
  useEffect(() => {
    document.title = `${title} · Sinergi`;
  }, [title]);
  return (
    <div className={classes.page}>
      <header>
        <div className={classes.head}>
          <div>
            <h1 className={classes.title}>{title}</h1>
            <p className={classes.context}>
              <span>{regency.name}</span>
              {snapshot !== undefined && <DatasetLine snapshot={snapshot} />}
            </p>
          </div>
          {(actions || snapshot?.dataset) && (
            <div data-screen-only className={classes.actions}>
              {snapshot?.dataset && <ShareButton title={title} />}
              {actions}
            </div>
          )}
        </div>
        {intro && <p className={classes.intro}>{intro}</p>}
        {badges}
      </header>
      {children}
    </div>
  );
}

function DatasetLine({ snapshot }: { readonly snapshot: SnapshotLabel | null }) {
  const t = useTranslations("context");
  const formats = useFormats();
  if (!snapshot?.dataset) return <span>{t("noDataset")}</span>;
  return (
    <>
      <span>{t("dataset", { source: snapshot.dataset.source, day: formats.day(snapshot.dataset.asOf) })}</span>
      <span>{t(snapshot.frozen ? "frozen" : "on", { day: formats.day(snapshot.on) })}</span>
    </>
  );
}
