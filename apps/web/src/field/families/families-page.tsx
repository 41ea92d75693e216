import { DUE_STANDINGS, dueStanding } from "@sinergi/domain/fieldwork/next-visit";
import { useDeferredValue, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { useSearch } from "wouter";
import { useField } from "#field/store/use-field";
import styles from "#field/families/families.module.css";
import { FamilyRow } from "#field/families/family-row";
import { type FamilyStanding, useFamilyStandings } from "#field/families/own-log";
import { Button } from "#field/ui/button";
import { useFieldNow } from "#field/ui/field-clock";
import { EmptyState, List } from "#field/ui/list-row";
import { Screen } from "#field/ui/screen";
import { TextField } from "#field/ui/typed";

/** Rows drawn at once: an old phone draws a few dozen without a pause, and more on demand. */
const PAGE = 40;

export function FamiliesPage() {
  const t = useTranslations("fieldFamilies");
  const { snapshot } = useField();
  const { today } = useFieldNow();
  const standings = useFamilyStandings();
  const address = new URLSearchParams(useSearch());
  const [look, setLook] = useState<Look>({ text: "", village: address.get("pekon") ?? "", group: "", due: address.get("jatuh") ?? "" });
  const asked = useDeferredValue(look);
  const [shown, setShown] = useState(PAGE);
  const found = useMemo(() => standings.filter((one) => fits(one, asked, today)).toSorted(inOrder(today)), [standings, asked, today]);
  const change = (patch: Partial<Look>) => {
    setLook({ ...look, ...patch });
    setShown(PAGE);
  };
  if (snapshot === null) return <Screen title={t("title")}><EmptyState text={t("notBrought")} /></Screen>;
  return (
    <Screen title={t("title")} under={t("count", { count: snapshot.families.length })}>
      <Filters look={look} change={change} />
      <p role="status">{t("found", { count: found.length })}</p>
      {found.length === 0 ? (
        <EmptyState text={t("noneFound")}>
          <Button onClick={() => change({ text: "", village: "", group: "", due: "" })}>{t("clear")}</Button>
        </EmptyState>
      ) : (
        <List label={t("title")}>
          {found.slice(0, shown).map((one) => <FamilyRow key={one.family.id} standing={one} today={today} member={memberFound(one, asked.text)} />)}
        </List>
      )}
      {found.length > shown ? <Button wide onClick={() => setShown(shown + PAGE)}>{t("more", { count: found.length - shown })}</Button> : null}
    </Screen>
  );
}

interface Look {
  readonly text: string;
  readonly village: string;
  readonly group: string;
  readonly due: string;
}

function fits({ family, next }: FamilyStanding, { text, village, group, due }: Look, today: Parameters<typeof dueStanding>[1]): boolean {
  if (village !== "" && family.villageCode !== village) return false;
  if (group !== "" && family.groupId !== group) return false;
  if (due !== "" && !isDue(due, dueStanding({ dueOn: next.dueOn, why: next.why }, today))) return false;
  return hasWords([family.headName, family.profile.carerName, ...family.members.map(({ name }) => name)].join(" "), text);
}

function hasWords(names: string, text: string): boolean {
  const sought = text.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return sought.every((word) => names.toLowerCase().includes(word));
}

/** The member because of whom a family was found, where its head is not. */
function memberFound({ family }: FamilyStanding, text: string): string | null {
  if (text.trim() === "" || hasWords(family.headName, text)) return null;
  return family.members.find(({ name }) => hasWords(name, text))?.name ?? null;
}

/** What is late comes first; then village by village, neighbours beside each other. */
function inOrder(today: Parameters<typeof dueStanding>[1]) {
  const rank = ({ next }: FamilyStanding) => DUE_STANDINGS.indexOf(dueStanding(next, today));
  return (a: FamilyStanding, b: FamilyStanding) =>
    rank(a) - rank(b) || a.family.villageName.localeCompare(b.family.villageName) || (a.next.dueOn ?? "").localeCompare(b.next.dueOn ?? "") || a.family.address.localeCompare(b.family.address);
}

function isDue(asked: string, standing: ReturnType<typeof dueStanding>): boolean {
  return asked === "never" ? standing === "NEVER" : standing === "OVERDUE" || standing === "TODAY" || standing === "SOON";
}

function Filters({ look, change }: { readonly look: Look; readonly change: (patch: Partial<Look>) => void }) {
  const t = useTranslations("fieldFamilies");
  const { snapshot } = useField();
  const villages = useMemo(() => new Map((snapshot?.families ?? []).map((family) => [family.villageCode, family.villageName])), [snapshot]);
  const groups = snapshot?.groups ?? [];
  return (
    <div className={styles.filters}>
      <TextField label={t("search")} inputMode="search" value={look.text} onChange={(text) => change({ text })} />
      <Pick label={t("village")} value={look.village} onChange={(village) => change({ village })} options={[...villages].map(([value, label]) => ({ value, label }))} />
      <Pick label={t("due")} value={look.due} onChange={(due) => change({ due })} options={[{ value: "due", label: t("dueSoon") }, { value: "never", label: t("neverVisited") }]} />
      {groups.length === 0 ? null : <Pick label={t("group")} value={look.group} onChange={(group) => change({ group })} options={groups.map(({ id, name }) => ({ value: id, label: name }))} />}
    </div>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Pick({ label, value, onChange, options }: PickProps) {
  const t = useTranslations("fieldFamilies");
  return (
    <label className={styles.pick}>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t("all")}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </label>
  );
}
