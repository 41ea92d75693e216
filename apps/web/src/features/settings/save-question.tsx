import type { SettingPreview, SettingsAnswer } from "@sinergi/api/settings/settings.schema";
import type { SettingChange } from "@sinergi/domain/settings/regency-settings.schema";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ChangedLine } from "#features/settings/setting-form";
import { useSettingActs } from "#features/settings/use-setting-acts";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import { Dialog } from "#ui/dialog";
import { Loaded } from "#ui/loaded";
import classes from "./settings.module.css";

interface SaveQuestionProps {
  readonly answer: SettingsAnswer;
  readonly change: SettingChange;
  readonly changed: readonly ChangedLine[];
  readonly close: () => void;
}

/** What will change, before it does: the words, and what follows from them. */
export function SaveQuestion({ answer, change, changed, close }: SaveQuestionProps) {
  const t = useTranslations("settings");
  const words = useRefusalWords();
  const { save } = useSettingActs();
  const preview = useQuery(trpc.settings.preview.queryOptions({ change }, { staleTime: 0 }));
  // One wish, one id: pressed twice it is written once.
  const [opId, setOpId] = useState(newOperationId);
  const basedOn = answer.changes[change.group].revision;
  const confirm = () => save.mutate({ opId, change, basedOn }, { onSuccess: close, onError: () => setOpId(newOperationId()) });
  return (
    <Dialog opened onClose={close} title={t("question")}>
      <div className={classes.question}>
        <dl className={classes.changes}>
          {changed.map(({ label, before, after }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <span className={classes.before}>{before || "–"}</span> → <strong>{after || "–"}</strong>
              </dd>
            </div>
          ))}
        </dl>
        <Loaded query={preview} height={40}>
          {(foreseen) => <Foreseen preview={foreseen} />}
        </Loaded>
        {save.error && (
          <p className={classes.problem} role="alert">
            {words(save.error)}
          </p>
        )}
        <div className={classes.actions}>
          <Button loading={save.isPending} onClick={confirm}>
            {t("confirm")}
          </Button>
          <Button variant="default" onClick={close} data-autofocus>
            {t("keep")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Foreseen({ preview }: { readonly preview: SettingPreview }) {
  const t = useTranslations("settings.foreseen");
  const formats = useFormats();
  if (preview.today) {
    const { before, after } = preview.today;
    return <p className={classes.care}>{before === after ? t("sameDay", { day: formats.longDay(after) }) : t("otherDay", { before: formats.longDay(before), after: formats.longDay(after) })}</p>;
  }
  if (!preview.registry) return null;
  const { before, after } = preview.registry;
  const named = (registry: typeof after) => (registry === null ? t("noRegistry") : t("registry", { source: registry.source, day: formats.day(registry.asOf) }));
  const same = before?.source === after?.source && before?.asOf === after?.asOf;
  return <p className={classes.care}>{same ? t("sameRegistry", { registry: named(after) }) : t("otherRegistry", { before: named(before), after: named(after) })}</p>;
}
