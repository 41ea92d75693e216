import { type DragEvent, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { digestOfFile } from "#lib/verification";
import classes from "./verification.module.css";

type Verdict = "same" | "other" | "impossible";

/** A file dropped here is compared by its digest in this browser; it goes nowhere. */
export function CompareFile({ sha256 }: { readonly sha256: string }) {
  const t = useTranslations("papers.verification");
  const id = useId();
  const [found, setFound] = useState<{ readonly name: string; readonly verdict: Verdict } | null>(null);
  const compare = async (file: File | undefined) => {
    if (file === undefined) return;
    const digest = await digestOfFile(file);
    setFound({ name: file.name, verdict: digest === null ? "impossible" : digest === sha256 ? "same" : "other" });
  };
  const onDrop = (event: DragEvent<HTMLElement>) => {
    event.preventDefault();
    void compare(event.dataTransfer.files[0]);
  };
  return (
    <section className={classes.drop} onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <label htmlFor={id}>{t("compare")}</label>
      <p>{t("compareHint")}</p>
      <input id={id} type="file" accept="application/pdf" onChange={(event) => void compare(event.currentTarget.files?.[0])} />
      {found && (
        <p role="status" className={classes.compared} data-verdict={found.verdict}>
          {t(`verdicts.${found.verdict}`, { name: found.name })}
        </p>
      )}
    </section>
  );
}
