import type { SettingsAnswer } from "@sinergi/api/settings/settings.schema";
import type { SettingGroup } from "@sinergi/domain/settings/regency-settings.schema";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { SaveQuestion } from "#features/settings/save-question";
import { changedLines, type SettingDraft } from "#features/settings/setting-form";
import { useSettingActs } from "#features/settings/use-setting-acts";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { useMay, useSession } from "#lib/session";
import { Card } from "#ui/card";
import classes from "./settings.module.css";

interface SettingCardProps<G extends SettingGroup> {
  readonly answer: SettingsAnswer;
  readonly draft: SettingDraft<G>;
  /** False while something typed cannot stand. */
  readonly valid: boolean;
  readonly reset: () => void;
  readonly children: ReactNode;
}

/** One group of settings: changed, looked at before it is saved, and taken back if it was a mistake. */
export function SettingCard<G extends SettingGroup>({ answer, draft, valid, reset, children }: SettingCardProps<G>) {
  const t = useTranslations("settings");
  const [asking, setAsking] = useState(false);
  const mayWrite = useMay("settings.write");
  const group: SettingGroup = draft.group;
  const changed = changedLines(draft.lines(answer.settings[draft.group]), draft.lines(draft.value));
  return (
    <Card title={t(`groups.${group}.title`)} note={t(`groups.${group}.note`)}>
      <fieldset disabled={!mayWrite} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
        {children}
      </fieldset>
      {!valid && (
        <p className={classes.problem} role="alert">
          {t(`groups.${group}.invalid`)}
        </p>
      )}
      <div className={classes.actions}>
        <Button disabled={!mayWrite || !valid || changed.length === 0} onClick={() => setAsking(true)}>
          {t("look")}
        </Button>
        {changed.length > 0 && (
          <Button variant="default" onClick={reset}>
            {t("discard")}
          </Button>
        )}
        <LastChange answer={answer} group={group} />
      </div>
      {asking && <SaveQuestion answer={answer} change={draft.change} changed={changed} close={() => setAsking(false)} />}
    </Card>
  );
}

interface LastChangeProps {
  readonly answer: SettingsAnswer;
  readonly group: SettingGroup;
}

/** Who changed the group last, and the way back. */
function LastChange({ answer, group }: LastChangeProps) {
  const t = useTranslations("settings");
  const formats = useFormats();
  const words = useRefusalWords();
  const { regency } = useSession();
  const { undo } = useSettingActs();
  const mayWrite = useMay("settings.write");
  const { by, at, mayUndo, revision } = answer.changes[group];
  if (at === null) return <span className={classes.last}>{t("neverChanged")}</span>;
  return (
    <>
      {mayUndo && mayWrite && (
        <Button variant="subtle" loading={undo.isPending} onClick={() => undo.mutate({ opId: newOperationId(), group, basedOn: revision })}>
          {t("undo")}
        </Button>
      )}
      <span className={classes.last}>{t("changed", { by: by ?? "–", at: formats.moment(at, regency.timeZone) })}</span>
      {undo.error && (
        <p className={classes.problem} role="alert">
          {words(undo.error)}
        </p>
      )}
    </>
  );
}
