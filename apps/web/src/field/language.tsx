import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { IntlProvider, useLocale } from "use-intl";
import type { Catalogue, FieldCatalogue } from "#lib/catalogue";
import { type Formats, formatsFor, type Locale } from "#lib/formats";
import shell from "../messages/id/field-shell.json";
import visits from "../messages/id/field-visits.json";

const STORED_AT = "sinergi.locale";

interface Shown {
  readonly locale: Locale;
  readonly messages: Partial<FieldCatalogue>;
}

/** Hari ini speaks from the first moment; forms and lists bring the rest of the sentences with them. */
let shown: Shown = { locale: "id", messages: { ...shell, ...visits } };
let bringing: Promise<void> | null = null;
const listeners = new Set<() => void>();

function storedLocale(): Locale {
  try {
    return localStorage.getItem(STORED_AT) === "en" ? "en" : "id";
  } catch {
    return "id";
  }
}

async function bringIndonesian(): Promise<FieldCatalogue> {
  const [logs, action] = await Promise.all([import("../messages/id/field-logs.json"), import("../messages/id/field-action.json")]);
  return { ...shell, ...visits, ...logs.default, ...action.default };
}

async function bringEnglish(): Promise<FieldCatalogue> {
  const [first, second, third, fourth] = await Promise.all([import("../messages/en/field-shell.json"), import("../messages/en/field-visits.json"), import("../messages/en/field-logs.json"), import("../messages/en/field-action.json")]);
  return { ...first.default, ...second.default, ...third.default, ...fourth.default };
}

/** All sentences of the language that was chosen in the office app. They are kept with the app: once installed this needs no network. */
export function bringSentences(): Promise<void> {
  bringing ??= bring().catch(() => {
    bringing = null;
  });
  return bringing;
}

async function bring(): Promise<void> {
  const locale = storedLocale();
  shown = { locale, messages: await (locale === "en" ? bringEnglish() : bringIndonesian()) };
  for (const listener of listeners) listener();
}

function hear(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function FieldLanguage({ children }: { readonly children: ReactNode }) {
  const { locale, messages } = useSyncExternalStore(hear, () => shown);
  useEffect(() => void bringSentences(), []);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <IntlProvider locale={locale} messages={messages as Catalogue & FieldCatalogue} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}

export function useFormats(): Formats {
  return formatsFor(useLocale());
}
