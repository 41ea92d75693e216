import { readMarkup, type Run } from "@sinergi/domain/meetings/minutes-markup";
import { useTranslations } from "use-intl";
import classes from "./minutes.module.css";

/** Written words as they are read: paragraphs, lists, bold, answers. Drawn as text, never as HTML. */
export function Markup({ text }: { readonly text: string }) {
  const t = useTranslations("minutes");
  return (
    <div className={classes.words}>
      {readMarkup(text).map(({ kind, lines }, at) =>
        kind === "list" ? (
          <ul key={at}>
            {lines.map((runs, line) => (
              <li key={line}>
                <Runs runs={runs} />
              </li>
            ))}
          </ul>
        ) : (
          <p key={at}>
            {kind === "answer" && <strong>{t("answerWord")} </strong>}
            {lines.map((runs, line) => (
              <span key={line}>
                {line > 0 && <br />}
                <Runs runs={runs} />
              </span>
            ))}
          </p>
        ),
      )}
    </div>
  );
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map(({ kind, text }, at) => {
    if (kind === "bold") return <strong key={at}>{text}</strong>;
    return kind === "mark" ? <mark key={at} className={classes.found}>{text.split("¦").filter((choice) => choice !== "").join(" / ")}</mark> : <span key={at}>{text}</span>;
  });
}
