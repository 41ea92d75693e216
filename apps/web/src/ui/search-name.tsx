import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import choices from "#ui/choices.module.css";

const SEARCH_WAIT_MS = 300;

/** A person's name that narrows a list. It lives on the screen and in the body of a request, never in an address: decision 0042. */
export function useNamed(firstPage: () => void): { readonly named: string; readonly look: (text: string) => void } {
  const [named, setNamed] = useState("");
  const look = (text: string) => {
    setNamed(text);
    firstPage();
  };
  return { named, look };
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
