import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { IntlProvider } from "use-intl";
import { type Formats, formatsFor, type Locale, LOCALES } from "#lib/formats";
import indonesian from "../messages/id.json";

type Catalogue = typeof indonesian;

declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Catalogue;
  }
}

const STORED_AT = "sinergi.locale";

interface Language {
  readonly locale: Locale;
  readonly choose: (locale: Locale) => void;
}

const LanguageContext = createContext<Language>({ locale: "id", choose: () => {} });

function storedLocale(): Locale {
  try {
    const stored = localStorage.getItem(STORED_AT);
    return LOCALES.find((locale) => locale === stored) ?? "id";
  } catch {
    return "id";
  }
}

function remember(locale: Locale): void {
  try {
    localStorage.setItem(STORED_AT, locale);
  } catch {
    // A browser without storage asks again next time.
  }
}

async function catalogueOf(locale: Locale): Promise<Catalogue> {
  return locale === "id" ? indonesian : (await import("../messages/en.json")).default;
}

/** Bahasa Indonesia until somebody chooses otherwise on this device; only the language in use is loaded. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<{ locale: Locale; messages: Catalogue } | null>(() =>
    storedLocale() === "id" ? { locale: "id", messages: indonesian } : null,
  );
  const [wanted, setWanted] = useState<Locale>(storedLocale);

  useEffect(() => {
    let current = true;
    const show = (locale: Locale, messages: Catalogue) => {
      document.documentElement.lang = locale;
      if (current) setShown({ locale, messages });
    };
    catalogueOf(wanted).then(
      (messages) => show(wanted, messages),
      () => show("id", indonesian),
    );
    return () => {
      current = false;
    };
  }, [wanted]);

  if (!shown) return null;
  const choose = (locale: Locale) => {
    remember(locale);
    setWanted(locale);
  };
  return (
    <LanguageContext value={{ locale: shown.locale, choose }}>
      <IntlProvider locale={shown.locale} messages={shown.messages} timeZone="UTC">
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

export function useLanguage(): Language {
  return use(LanguageContext);
}

export function useFormats(): Formats {
  return formatsFor(useLanguage().locale);
}
