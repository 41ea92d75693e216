import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { useTranslations } from "use-intl";
import choices from "#ui/choices.module.css";
import type { FilterBadge } from "#ui/filter-badges";

const SEARCH_WAIT_MS = 300;

export interface Named {
  readonly named: string;
  readonly look: (text: string) => void;
  readonly forget: () => void;
  /** The key of its field: another one after it was emptied. */
  readonly field: number;
  /** Says on the screen, on paper and in files that words narrow the list, and not which. */
  readonly badges: readonly FilterBadge[];
}

/** A person's name that narrows a list. It lives on the screen and in the body of a request, never in an address: decision 0042. */
export function useNamed(firstPage: () => void): Named {
  const t = useTranslations("tables");
  const [named, setNamed] = useState("");
  const [field, setField] = useState(0);
  const look = (text: string) => {
    setNamed(text);
    firstPage();
  };
  const forget = () => {
    setNamed("");
    setField((now) => now + 1);
  };
  const remove = () => {
    forget();
    firstPage();
  };
  return { named, look, forget, field, badges: named === "" ? [] : [{ key: "named", text: t("narrowed"), remove }] };
}

interface SearchNameProps {
  readonly label: string;
  readonly look: (text: string) => void;
}

/** Asks when the hand rests. */
export function SearchName({ label, look }: SearchNameProps) {
  const later = useDebouncedCallback((text: string) => look(text.trim()), SEARCH_WAIT_MS);
  return <TextInput className={choices.choice ?? ""} type="search" label={label} onChange={(event) => later(event.currentTarget.value)} maxLength={80} autoComplete="off" />;
}
