import type { RulePath } from "@sinergi/domain/programmes/edit-rule";
import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import { ActionIcon, NativeSelect } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { AreaFields } from "#features/programmes/area-fields";
import { DecileFields } from "#features/programmes/decile-fields";
import { HousingFields } from "#features/programmes/housing-fields";
import { MemberFields } from "#features/programmes/member-fields";
import { useRuleSpeaker } from "#features/programmes/programme-words";
import type { RuleEdits } from "#features/programmes/rule-edits";
import "@mantine/core/styles/ActionIcon.css";
import classes from "./rule-builder.module.css";

interface RulePartProps {
  readonly rule: EligibilityRule;
  readonly path: RulePath;
  /** How many parts the group has that it stands in; 1 for the whole rule. */
  readonly places: number;
  readonly edits: RuleEdits;
}

/** One part of a rule: a condition, or a group with parts of its own; turned around where a `not` stands before it. */
export function RulePart({ rule, path, places, edits }: RulePartProps) {
  const t = useTranslations("ruleBuilder");
  const negated = "not" in rule;
  const inner = negated ? rule.not : rule;
  const innerPath = negated ? [...path, 0] : path;
  const isGroup = "all" in inner || "any" in inner;
  const isWhole = path.length === 0;
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || isWhole || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    event.stopPropagation();
    edits.move(path, event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <div className={isGroup ? classes.group : classes.condition} data-negated={negated || undefined} data-rule-path={path.join(".")} tabIndex={-1} onKeyDown={press} role="group" aria-label={t(kindOf(inner))}>
      <PartHead rule={rule} path={path} places={places} edits={edits} />
      {isGroup && <Group rule={inner} path={innerPath} edits={edits} />}
      {"not" in inner && <RulePart rule={inner} path={innerPath} places={1} edits={edits} />}
      {!isGroup && <Condition rule={inner} change={(part) => edits.replace(innerPath, part)} />}
      {(isGroup || isWhole) && <AddPart path={isGroup ? innerPath : path} edits={edits} />}
    </div>
  );
}

function kindOf(rule: EligibilityRule): "groupLabel" | "decile" | "member" | "housing" | "area" {
  if ("all" in rule || "any" in rule || "not" in rule) return "groupLabel";
  return "decile" in rule ? "decile" : "member" in rule ? "member" : "housing" in rule ? "housing" : "area";
}

function PartHead({ rule, path, places, edits }: RulePartProps) {
  const t = useTranslations("ruleBuilder");
  const speaker = useRuleSpeaker();
  const negated = "not" in rule;
  const inner = negated ? rule.not : rule;
  const innerPath = negated ? [...path, 0] : path;
  const isGroup = "all" in inner || "any" in inner;
  const part = isGroup ? t("group") : speaker.part(inner);
  const place = path.at(-1) ?? 0;
  return (
    <div className={classes.head}>
      {isGroup ? (
        <NativeSelect
          size="sm"
          aria-label={t("groupLabel")}
          value={"all" in inner ? "all" : "any"}
          onChange={(event) => edits.regroup(innerPath, event.currentTarget.value === "any" ? "any" : "all")}
          data={[{ value: "all", label: t("all") }, { value: "any", label: t("any") }]}
        />
      ) : (
        <strong className={classes.kind}>{t(kindOf(inner))}</strong>
      )}
      <label className={classes.check}>
        <input type="checkbox" checked={negated} onChange={() => edits.turn(path)} aria-label={t("notOf", { part })} />
        {t("not")}
      </label>
      {path.length > 0 && (
        <span className={classes.acts}>
          <ActionIcon variant="subtle" color="gray" size={32} disabled={place === 0} aria-label={t("up", { part })} onClick={() => edits.move(path, -1)}>
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" size={32} disabled={place === places - 1} aria-label={t("down", { part })} onClick={() => edits.move(path, 1)}>
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={t("remove", { part })} onClick={() => edits.remove(path)}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </span>
      )}
    </div>
  );
}

function Group({ rule, path, edits }: Omit<RulePartProps, "places">) {
  const parts = "all" in rule ? rule.all : "any" in rule ? rule.any : [];
  return (
    <ol className={classes.parts}>
      {parts.map((part, place) => (
        <li key={place}>
          <RulePart rule={part} path={[...path, place]} places={parts.length} edits={edits} />
        </li>
      ))}
    </ol>
  );
}

const FRESH = {
  decile: { decile: { min: 1, max: 4 } }, member: { member: {} }, housing: { housing: {} }, area: { area: {} }, group: { any: [{ member: {} }] },
} as const satisfies Record<string, EligibilityRule>;
const KINDS = ["decile", "member", "housing", "area"] as const;

function AddPart({ path, edits }: { readonly path: RulePath; readonly edits: RuleEdits }) {
  const t = useTranslations("ruleBuilder");
  const add = (value: string) => {
    const kind = [...KINDS, "group" as const].find((one) => one === value);
    if (kind) edits.add(path, FRESH[kind]);
  };
  return (
    <NativeSelect
      className={classes.add ?? ""}
      size="sm"
      aria-label={t("add")}
      value=""
      onChange={(event) => add(event.currentTarget.value)}
      data={[{ value: "", label: `+ ${t("add")}` }, ...KINDS.map((value) => ({ value, label: t(value) })), { value: "group", label: t("addGroup") }]}
    />
  );
}

function Condition({ rule, change }: { readonly rule: EligibilityRule; readonly change: (rule: EligibilityRule) => void }) {
  if ("decile" in rule) return <DecileFields decile={rule.decile} change={(decile) => change({ decile })} />;
  if ("member" in rule) return <MemberFields member={rule.member} change={(member) => change({ member })} />;
  if ("housing" in rule) return <HousingFields housing={rule.housing} change={(housing) => change({ housing })} />;
  if ("area" in rule) return <AreaFields area={rule.area} change={(area) => change({ area })} />;
  return null;
}
