import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Banner } from "#field/ui/banner";
import { ButtonLink } from "#field/ui/button";
import screen from "#field/ui/screen.module.css";
import type { DraftForm, OpenedDraft } from "#field/ui/use-draft-form";

interface Props<Fields> {
  readonly opened: OpenedDraft<Fields>;
  readonly home: string;
  readonly children: (form: DraftForm<Fields>) => ReactNode;
}

/** Opens the form, or says why it cannot be written in here. */
export function DraftDoor<Fields>({ opened, home, children }: Props<Fields>) {
  const t = useTranslations("fieldKit");
  if (opened.state === "OPEN") return children(opened.form);
  if (opened.state === "READING") return <p role="status" className={screen.screen}>{t("opening")}</p>;
  return (
    <div className={screen.screen}>
      <Banner tone="care" title={t(opened.state === "ELSEWHERE" ? "openElsewhere" : "keptAlready")}>
        <p>{t(opened.state === "ELSEWHERE" ? "openElsewhereHint" : "keptAlreadyHint")}</p>
      </Banner>
      <ButtonLink href={home} look="primary" wide>{t("close")}</ButtonLink>
    </div>
  );
}
