import type { CoverageAnswer } from "@sinergi/api/coverage/coverage.schema";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useMay } from "#lib/session";
import classes from "./coverage.module.css";

/** How fresh the figures are: whose phones were heard of, and how much is still on them. */
export function FreshnessLine({ answer: { freshness } }: { readonly answer: CoverageAnswer }) {
  const t = useTranslations("coverage.fresh");
  const formats = useFormats();
  const mayReview = useMay("sync.review");
  const { facilitators, synced, pending, silent, withoutPhone } = freshness;
  const late = facilitators - synced - withoutPhone;
  return (
    <p className={classes.fresh} data-late={pending > 0 || silent > 0 || undefined} role="status">
      {t("synced", { synced: formats.count(synced), all: formats.count(facilitators) })} {t("pending", { count: pending, shown: formats.count(pending) })}
      {late > 0 && silent > 0 && <> {t("silent", { count: silent, shown: formats.count(silent) })}</>}
      {withoutPhone > 0 && <> {t("withoutPhone", { count: withoutPhone, shown: formats.count(withoutPhone) })}</>}{" "}
      {mayReview && (
        <Link to="/pendampingan/kiriman" data-screen-only>
          {t("open")}
        </Link>
      )}
    </p>
  );
}
