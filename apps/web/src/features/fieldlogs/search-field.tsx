import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { useTranslations } from "use-intl";
import choices from "#ui/choices.module.css";

const SEARCH_WAIT_MS = 300;

interface SearchFieldProps {
  readonly label: string;
  /** What the address says. */
  readonly now: string | undefined;
  readonly change: (text: string | undefined) => void;
}

/** What is typed shows at once; the address follows when the hand rests, and the field follows the address. */
export function SearchField({ label, now, change }: SearchFieldProps) {
  const [text, setText] = useState(now ?? "");
  const [seen, setSeen] = useState(now);
  if (seen !== now) {
    setSeen(now);
    if ((now ?? "") !== text.trim()) setText(now ?? "");
  }
  const follow = useDebouncedCallback((typed: string) => change(typed.trim() || undefined), SEARCH_WAIT_MS);
  return (
    <TextInput
      className={choices.choice ?? ""}
      type="search"
      label={label}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        follow(event.currentTarget.value);
      }}
      maxLength={100}
      autoComplete="off"
    />
  );
}

/** Everything first, then what the list can be narrowed to. */
export function useAllFirst() {
  const all = useTranslations("filters")("all");
  return (data: readonly { readonly value: string; readonly label: string }[]) => [{ value: "", label: all }, ...data];
}
