import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import choices from "#ui/choices.module.css";

const SEARCH_WAIT_MS = 300;

interface SearchWordsProps {
  readonly label: string;
  /** As they stand in the address. */
  readonly words: string | undefined;
  readonly look: (words: string | undefined) => void;
}

/** Words that narrow a list and stand in its address: asked for when the hand rests, emptied with the other filters. */
export function SearchWords({ label, words, look }: SearchWordsProps) {
  const later = useDebouncedCallback((text: string) => look(text.trim() || undefined), SEARCH_WAIT_MS);
  return (
    <TextInput
      key={words === undefined ? "empty" : "typed"} className={choices.choice ?? ""} type="search" label={label} defaultValue={words ?? ""} onChange={(event) => later(event.currentTarget.value)}
      maxLength={80} autoComplete="off"
    />
  );
}
