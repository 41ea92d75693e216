import type { FocusCandidate, FocusListAnswer } from "@sinergi/api/focus/focus.schema";
import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { needsReason } from "@sinergi/domain/focus/decide-focus";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { added, candidatesByCode, type DraftEdit, editOf, moved, reasoned, removed } from "#features/focus/draft-edit";
import { DraftRows } from "#features/focus/draft-rows";
import { useFocusActs } from "#features/focus/use-focus-acts";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { Loaded } from "#ui/loaded";
import classes from "./focus.module.css";

/** A draft in the hands of the secretariat: order, additions and omissions with their reasons, words; saved as a whole. */
export function DraftEditor({ answer }: { readonly answer: FocusListAnswer }) {
  const query = useQuery(trpc.focus.candidates.queryOptions({ id: answer.list.id }));
  return (
    <Loaded query={query} height={640}>
      {(candidates) => <Editor answer={answer} candidates={candidates} />}
    </Loaded>
  );
}

interface EditorProps {
  readonly answer: FocusListAnswer;
  readonly candidates: readonly FocusCandidate[];
}

function Editor({ answer, candidates }: EditorProps) {
  const t = useTranslations("focus.edit");
  const { regency } = useSession();
  const [edit, setEdit] = useState(() => editOf(answer));
  const byCode = candidatesByCode(candidates);
  const rankOf = (area: string) => byCode.get(area)?.scoreRank ?? null;
  const length = edit.places.length + edit.omitted.length;
  const changed = JSON.stringify(edit) !== JSON.stringify(editOf(answer));
  const term = regency.terms.village.toLowerCase();
  return (
    <Card title={t("title", { term, count: edit.places.length })} note={t("note")}>
      <div className={classes.form}>
        <TextInput label={t("name")} value={edit.name} maxLength={160} onChange={(event) => setEdit({ ...edit, name: event.currentTarget.value })} />
        <Textarea label={t("remark")} value={edit.note} maxLength={2000} autosize={false} rows={2} onChange={(event) => setEdit({ ...edit, note: event.currentTarget.value })} />
      </div>
      <DraftRows
        places={edit.places.map((place) => ({ ...place, candidate: byCode.get(place.area), asked: needsReason(rankOf(place.area), length) }))}
        move={(area, by) => setEdit(moved(edit, area, by))}
        remove={(area) => setEdit(removed(edit, area, rankOf))}
        reason={(area, words) => setEdit(reasoned(edit, area, words))}
      />
      <AddVillage candidates={candidates} edit={edit} add={(area) => setEdit(added(edit, area))} />
      <LeftOut edit={edit} byCode={byCode} reason={(area, words) => setEdit(reasoned(edit, area, words))} back={(area) => setEdit(added(edit, area))} />
      <SaveBar answer={answer} edit={edit} changed={changed} reset={() => setEdit(editOf(answer))} />
    </Card>
  );
}

function AddVillage({ candidates, edit, add }: { readonly candidates: readonly FocusCandidate[]; readonly edit: DraftEdit; readonly add: (area: string) => void }) {
  const t = useTranslations("focus.edit");
  const { regency } = useSession();
  const formats = useFormats();
  const standing = new Set(edit.places.map(({ area }) => area));
  const free = candidates.filter(({ area }) => !standing.has(area)).toSorted((a, b) => (a.scoreRank ?? Number.POSITIVE_INFINITY) - (b.scoreRank ?? Number.POSITIVE_INFINITY));
  return (
    <NativeSelect
      className={classes.add ?? ""}
      label={t("add", { term: regency.terms.village.toLowerCase() })}
      value=""
      onChange={(event) => add(event.currentTarget.value)}
      data={[{ value: "", label: t("choose") }, ...free.map(({ area, name, district, scoreRank, score }) => ({ value: area, label: scoreRank === null ? `${name}, ${district}` : t("candidate", { name, district, rank: scoreRank, score: formats.score(score) }) }))]}
    />
  );
}

interface LeftOutProps {
  readonly edit: DraftEdit;
  readonly byCode: ReadonlyMap<string, FocusCandidate>;
  readonly reason: (area: string, words: string) => void;
  readonly back: (area: string) => void;
}

function LeftOut({ edit, byCode, reason, back }: LeftOutProps) {
  const t = useTranslations("focus.edit");
  if (edit.omitted.length === 0) return null;
  return (
    <>
      <h3 className={classes.subtitle}>{t("leftOut")}</h3>
      <ul className={classes.leftOut}>
        {edit.omitted.map(({ area, reason: words }) => {
          const name = byCode.get(area)?.name ?? area;
          return (
            <li key={area}>
              <TextInput label={t("whyOut", { name, rank: byCode.get(area)?.scoreRank ?? 0 })} value={words} maxLength={500} onChange={(event) => reason(area, event.currentTarget.value)} />
              <Button variant="default" size="sm" onClick={() => back(area)}>
                {t("back")}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

const UNDO_MS = 8000;

interface SaveBarProps {
  readonly answer: FocusListAnswer;
  readonly edit: DraftEdit;
  readonly changed: boolean;
  readonly reset: () => void;
}

function SaveBar({ answer, edit, changed, reset }: SaveBarProps) {
  const t = useTranslations("focus.edit");
  const words = useRefusalWords();
  const { change } = useFocusActs();
  const { list } = answer;
  const decree = list.decreeNumber !== null && list.decreeDate !== null ? { number: list.decreeNumber, date: list.decreeDate } : null;
  const send = (said: DraftEdit, basedOn: number, done: () => void) =>
    change.mutate({ opId: newOperationId(), id: list.id, basedOn, decree, name: said.name.trim(), note: said.note.trim(), places: [...said.places], omitted: [...said.omitted] }, { onSuccess: done });
  const offerUndo = () => {
    const notice = `focus-saved-${list.id}`;
    const takeBack = () => {
      notifications.hide(notice);
      send(editOf(answer), list.revision + 1, () => undefined);
    };
    notifications.show({
      id: notice, autoClose: UNDO_MS, withCloseButton: false,
      message: (
        <>
          {t("saved")}{" "}
          <Button size="compact-md" variant="light" onClick={takeBack}>
            {t("undo")}
          </Button>
        </>
      ),
    });
  };
  return (
    <div className={classes.acts}>
      <Button disabled={!changed} loading={change.isPending} onClick={() => send(edit, list.revision, offerUndo)}>
        {t("save")}
      </Button>
      {changed && (
        <Button variant="default" onClick={reset}>
          {t("discard")}
        </Button>
      )}
      {change.error && (
        <p role="alert" className={classes.problem}>
          {words(change.error)}
        </p>
      )}
    </div>
  );
}
