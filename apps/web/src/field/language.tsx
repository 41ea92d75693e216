import { type ReactNode, useEffect, useState } from "react";
import { IntlProvider, useLocale } from "use-intl";
import type { Catalogue, FieldCatalogue } from "#lib/catalogue";
import { type Formats, formatsFor, type Locale } from "#lib/formats";
import action from "../messages/id/field-action.json";
import logs from "../messages/id/field-logs.json";
import shell from "../messages/id/field-shell.json";
import visits from "../messages/id/field-visits.json";

const STORED_AT = "sinergi.locale";
const INDONESIAN: FieldCatalogue = { ...shell, ...visits, ...logs, ...action };

function storedLocale(): Locale {
  try {
    return localStorage.getItem(STORED_AT) === "en" ? "en" : "id";
  } catch {
    return "id";
  }
}

async function bringEnglish(): Promise<FieldCatalogue> {
  const [first, second, third, fourth] = await Promise.all([import("../messages/en/field-shell.json"), import("../messages/en/field-visits.json"), import("../messages/en/field-logs.json"), import("../messages/en/field-action.json")]);
  return { ...first.default, ...second.default, ...third.default, ...fourth.default };
}

/** All sentences of the field app at once: without a network nothing can be brought later. The language is the one chosen in the office app. */
export function FieldLanguage({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<{ readonly locale: Locale; readonly messages: FieldCatalogue }>({ locale: "id", messages: INDONESIAN });
  useEffect(() => {
    if (storedLocale() === "en") bringEnglish().then((messages) => setShown({ locale: "en", messages }), () => undefined);
  }, []);
  return (
    <IntlProvider locale={shown.locale} messages={shown.messages as Catalogue & FieldCatalogue} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}

export function useFormats(): Formats {
  return formatsFor(useLocale());
}
