import { UnstyledButton } from "@mantine/core";
import { useTranslations } from "use-intl";
import { type Locale, LOCALES } from "#lib/formats";
import { useLanguage } from "#lib/i18n";
import classes from "./language-switch.module.css";

/** Each language by its own name. */
const NAMES = { id: "Bahasa Indonesia", en: "English" } as const satisfies Record<Locale, string>;

export function LanguageSwitch() {
  const t = useTranslations("account");
  const { locale, choose } = useLanguage();
  return (
    <div className={classes.switch} role="group" aria-label={t("language")}>
      {LOCALES.map((one) => (
        <UnstyledButton key={one} lang={one} className={classes.choice ?? ""} aria-pressed={one === locale} onClick={() => choose(one)}>
          {NAMES[one]}
        </UnstyledButton>
      ))}
    </div>
  );
}
