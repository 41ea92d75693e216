import { type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Banner } from "#field/ui/banner";
import { ButtonLink } from "#field/ui/button";
import screen from "#field/ui/screen.module.css";

interface Props {
  readonly title: string;
  readonly subject: string | undefined;
  readonly home: string;
  readonly next?: ReactNode;
}

/** Shown only after the transaction is committed. */
export function Kept({ title, subject, home, next }: Props) {
  const t = useTranslations("fieldKit");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={screen.screen}>
      <div>
        <h1 ref={heading} tabIndex={-1} className={screen.title} style={{ outline: "none" }}>{t("kept")}</h1>
        <p className={screen.under}>{subject === undefined ? title : `${title} · ${subject}`}</p>
      </div>
      <Banner tone="done">
        <p>{t("keptHint")}</p>
      </Banner>
      {next}
      <ButtonLink href={home} look="primary" wide>{t("close")}</ButtonLink>
      <ButtonLink href="/kotak" wide>{t("toOutbox")}</ButtonLink>
    </div>
  );
}
