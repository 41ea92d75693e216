import type { FocusScoresAnswer } from "@sinergi/api/focus/focus.schema";
import { Button } from "@mantine/core";
import { PARTS } from "@sinergi/charts/palette";
import type { FocusWeights } from "@sinergi/domain/focus/focus-settings.schema";
import { FOCUS_PARTS, type FocusPart, WEIGHT_MAX } from "@sinergi/domain/focus/vocabulary";
import { weightShares } from "@sinergi/targeting/area-score";
import { getRouteApi } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { SaveWeights } from "#features/focus/save-weights";
import { useFocusActs } from "#features/focus/use-focus-acts";
import { usePartWords } from "#features/focus/use-part-words";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { useMay, useSession } from "#lib/session";
import { Card } from "#ui/card";
import { readWeights, writeWeights } from "#urls/focus.url";
import classes from "./focus.module.css";

const route = getRouteApi("/frame/perencanaan/lokus");
/** Moving a slider writes the address when it rests. */
const REST_MS = 150;

/** Weights, tried in the address by anybody and saved for the regency by the secretariat. */
export function WeightsCard({ answer }: { readonly answer: FocusScoresAnswer }) {
  const t = useTranslations("focus.weights");
  const [draft, change] = useDraft(answer.saved.settings.weights);
  const sum = FOCUS_PARTS.reduce((total, part) => total + draft[part], 0);
  return (
    <Card title={t("title")} note={t("note")}>
      <div className={classes.weights}>
        {FOCUS_PARTS.map((part, at) => (
          <WeightRow key={part} part={part} color={PARTS[at]?.[0] ?? ""} draft={draft} change={change} />
        ))}
      </div>
      <p className={classes.sum}>{sum === 0 ? t("nothing") : t("sum", { sum })}</p>
      <WeightActs answer={answer} draft={draft} />
    </Card>
  );
}

/** What stands on the sliders: what is moved, and else what the address or the regency says. The address follows once they rest. */
function useDraft(saved: FocusWeights): readonly [FocusWeights, (part: FocusPart, weight: number) => void] {
  const { bobot } = route.useSearch();
  const navigate = route.useNavigate();
  const [moving, setMoving] = useState<FocusWeights | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const draft = moving ?? (bobot === undefined ? null : readWeights(bobot)) ?? saved;
  const write = async (next: FocusWeights) => {
    const wanted = writeWeights(next);
    await navigate({ search: (now) => ({ ...now, bobot: wanted === writeWeights(saved) ? undefined : wanted }), resetScroll: false, replace: bobot !== undefined });
    setMoving((now) => (now === next ? null : now));
  };
  const change = (part: FocusPart, weight: number) => {
    const next = { ...draft, [part]: Math.min(WEIGHT_MAX, Math.max(0, Math.round(weight) || 0)) };
    setMoving(next);
    clearTimeout(rest.current);
    if (readWeights(writeWeights(next)) !== null) rest.current = setTimeout(() => void write(next), REST_MS);
  };
  return [draft, change];
}

interface WeightRowProps {
  readonly part: FocusPart;
  readonly color: string;
  readonly draft: FocusWeights;
  readonly change: (part: FocusPart, weight: number) => void;
}

function WeightRow({ part, color, draft, change }: WeightRowProps) {
  const t = useTranslations("focus.weights");
  const formats = useFormats();
  const words = usePartWords();
  const name = words.short(part);
  return (
    <div className={classes.weight}>
      <span className={classes.weightName} title={words.long(part)}>
        <span className={classes.swatch} style={{ background: color }} aria-hidden />
        {name}
      </span>
      <input type="range" min={0} max={WEIGHT_MAX} value={draft[part]} aria-label={t("slider", { part: name })} onChange={(event) => change(part, event.currentTarget.valueAsNumber)} />
      <input type="number" min={0} max={WEIGHT_MAX} inputMode="numeric" value={draft[part]} aria-label={t("number", { part: name })} onChange={(event) => change(part, event.currentTarget.valueAsNumber)} />
      <span className={classes.weightShare}>{formats.percent(weightShares(draft)[part])}</span>
    </div>
  );
}

/** Save, back to the saved ones, and taking the last saved change back. */
function WeightActs({ answer, draft }: { readonly answer: FocusScoresAnswer; readonly draft: FocusWeights }) {
  const t = useTranslations("focus.weights");
  const formats = useFormats();
  const words = useRefusalWords();
  const { regency } = useSession();
  const mayWrite = useMay("focus.write");
  const { bobot, prog } = route.useSearch();
  const navigate = route.useNavigate();
  const { undo } = useFocusActs();
  const [asking, ask] = useState(false);
  const { by, at, mayUndo, revision } = answer.saved;
  const trying = bobot !== undefined || prog !== undefined;
  return (
    <div className={classes.acts} data-screen-only>
      {mayWrite && (
        <Button size="sm" disabled={readWeights(writeWeights(draft)) === null} variant={trying ? "filled" : "default"} onClick={() => ask(true)}>
          {t("save")}
        </Button>
      )}
      {trying && (
        <Button size="sm" variant="default" onClick={() => void navigate({ search: (now) => ({ ...now, bobot: undefined, prog: undefined }), resetScroll: false })}>
          {t("reset")}
        </Button>
      )}
      {mayWrite && mayUndo && (
        <Button size="sm" variant="subtle" loading={undo.isPending} onClick={() => undo.mutate({ opId: newOperationId(), basedOn: revision })}>
          {t("undo")}
        </Button>
      )}
      <span className={classes.faint}>{at === null ? t("never") : t("changed", { by: by ?? "–", at: formats.moment(at, regency.timeZone) })}</span>
      {undo.error && <p role="alert">{words(undo.error)}</p>}
      {asking && <SaveWeights answer={answer} weights={draft} close={() => ask(false)} />}
    </div>
  );
}
