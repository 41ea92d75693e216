import { useLanguage } from "#lib/i18n";

interface Named {
  readonly name: string;
  readonly nameEn: string;
}

/** A name in the reader's language, where there is one in it. */
export function useLocalName(): (named: Named) => string {
  const { locale } = useLanguage();
  return ({ name, nameEn }) => (locale === "en" && nameEn !== "" ? nameEn : name);
}
