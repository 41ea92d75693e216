import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from "react";
import { IntlProvider } from "use-intl";
import { type Catalogue, type FieldCatalogue, readShown, showLanguage, subscribe } from "#lib/catalogue";
import { type Formats, formatsFor, type Locale, LOCALES } from "#lib/formats";

declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Catalogue & FieldCatalogue;
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

/** Bahasa Indonesia until somebody chooses otherwise on this device; only the language in use is loaded. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const shown = useSyncExternalStore(subscribe, readShown);
  const [wanted, setWanted] = useState<Locale>(storedLocale);
  const [ready, setReady] = useState(wanted === "id");

  useEffect(() => {
    let current = true;
    // Where the other language does not come, the one that is there stays.
    const done = () => {
      if (current) setReady(true);
    };
    showLanguage(wanted).then(done, done);
    return () => {
      current = false;
    };
  }, [wanted]);
  useEffect(() => {
    document.documentElement.lang = shown.locale;
  }, [shown.locale]);

  if (!ready) return null;
  const choose = (locale: Locale) => {
    remember(locale);
    setWanted(locale);
  };
  return (
    <LanguageContext value={{ locale: shown.locale, choose }}>
      {/* Parts of the sentences come with the screens; what is typed is the whole. */}
      <IntlProvider locale={shown.locale} messages={shown.messages as Catalogue & FieldCatalogue} timeZone="UTC">
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
