import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import type { RulePath } from "@sinergi/domain/programmes/edit-rule";
import { Button } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { DraftStep, RuleDraft } from "#features/programmes/rule-draft";
import { ruleEdits } from "#features/programmes/rule-edits";
import { RulePart } from "#features/programmes/rule-part";
import classes from "./rule-builder.module.css";

interface RuleBuilderProps {
  readonly draft: RuleDraft;
  readonly step: (step: DraftStep) => void;
  /** What a reset goes back to. */
  readonly saved: EligibilityRule;
}

/** A rule as groups of conditions that are added, changed, moved, turned around, removed, and every step taken back. */
export function RuleBuilder({ draft, step, saved }: RuleBuilderProps) {
  const t = useTranslations("ruleBuilder");
  const box = useRef<HTMLDivElement>(null);
  const follow = useFollow(box, draft.rule);
  const edits = ruleEdits({ rule: draft.rule, set: (rule) => step({ kind: "set", rule }), follow });
  const press = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    const typing = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
    if (!(event.ctrlKey || event.metaKey) || typing || !["z", "y"].includes(key)) return;
    event.preventDefault();
    step({ kind: key === "y" || event.shiftKey ? "redo" : "undo" });
  };
  return (
    <div ref={box} role="group" aria-label={t("label")} onKeyDown={press} data-rule-builder>
      <div className={classes.tools}>
        <Button variant="default" size="compact-sm" leftSection={<IconArrowBackUp size={16} aria-hidden />} disabled={draft.past.length === 0} onClick={() => step({ kind: "undo" })}>
          {t("undo")}
        </Button>
        <Button variant="default" size="compact-sm" leftSection={<IconArrowForwardUp size={16} aria-hidden />} disabled={draft.future.length === 0} onClick={() => step({ kind: "redo" })}>
          {t("redo")}
        </Button>
        <Button variant="subtle" size="compact-sm" disabled={draft.past.length === 0} onClick={() => step({ kind: "set", rule: saved })}>
          {t("reset")}
        </Button>
        <span className={classes.hint}>{t("keys")}</span>
      </div>
      <RulePart rule={draft.rule} path={[]} places={1} edits={edits} />
    </div>
  );
}

/** After a change the hand is where the part went, so that it can be moved on by keys. */
function useFollow(box: React.RefObject<HTMLDivElement | null>, rule: EligibilityRule): (path: RulePath) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const path = wanted.current;
    wanted.current = null;
    box.current?.querySelector<HTMLElement>(`[data-rule-path="${path}"]`)?.focus();
  }, [box, rule]);
  return (path) => {
    wanted.current = path.join(".");
  };
}
