import { PARTS } from "@sinergi/charts/palette";
import type { PartsKept } from "@sinergi/domain/focus/focus-list.schema";
import { FOCUS_PARTS } from "@sinergi/domain/focus/vocabulary";
import { usePartWords } from "#features/focus/use-part-words";
import { useFormats } from "#lib/i18n";
import classes from "./focus.module.css";

/** The parts of one score as a strip, and below it the same in words: nothing stands in the colours alone. */
export function PartStrip({ parts }: { readonly parts: PartsKept | null }) {
  const formats = useFormats();
  const words = usePartWords();
  if (parts === null) return <>–</>;
  const told = FOCUS_PARTS.map((part) => `${words.short(part)} ${words.value(part, parts[part].value)} (${formats.score(parts[part].points)})`).join(" · ");
  return (
    <div>
      <span className={classes.strip} aria-hidden>
        {FOCUS_PARTS.map((part, at) => (
          <span key={part} style={{ width: `${(parts[part].points ?? 0) * 100}%`, background: PARTS[at]?.[0] }} />
        ))}
      </span>
      <div className={classes.faint}>{told}</div>
    </div>
  );
}
