import type { TeamGroupAnswer } from "@sinergi/api/organisations/organisations.schema";
import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { TEAM_GROUP_KINDS } from "@sinergi/domain/organisations/vocabulary";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useLocalName } from "#features/organisations/use-local-name";
import { useOrganisationActs } from "#features/organisations/use-organisation-acts";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";
import { Dialog } from "#ui/dialog";
import { Refused } from "#ui/refused";
import "@mantine/core/styles/Checkbox.css";
import "@mantine/core/styles/InlineInput.css";
import own from "./organisations.module.css";

/** The programme groups and pokja as this regency's decree has them. */
export function TeamGroupsButton({ teamGroups }: { readonly teamGroups: readonly TeamGroupAnswer[] }) {
  const t = useTranslations("organisations.teamGroups");
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<TeamGroupAnswer | "new" | null>(null);
  const close = () => {
    setOpen(false);
    setChosen(null);
  };
  return (
    <>
      <Button variant="default" size="sm" onClick={() => setOpen(true)}>
        {t("button")}
      </Button>
      <Dialog opened={open} onClose={close} title={t("title")}>
        {chosen === null ? <GroupList teamGroups={teamGroups} choose={setChosen} /> : <GroupForm key={chosen === "new" ? chosen : chosen.code} group={chosen} done={() => setChosen(null)} />}
      </Dialog>
    </>
  );
}

interface GroupListProps {
  readonly teamGroups: readonly TeamGroupAnswer[];
  readonly choose: (group: TeamGroupAnswer | "new") => void;
}

function GroupList({ teamGroups, choose }: GroupListProps) {
  const t = useTranslations("organisations.teamGroups");
  const localName = useLocalName();
  return (
    <div className={classes.form}>
      <p>{t("explain")}</p>
      <ul className={own.groups}>
        {teamGroups.map((group) => (
          <li key={group.code}>
            <span>
              {localName(group)}
              <span className={classes.under}>{[t(`kinds.${group.kind}`), ...(group.retired ? [t("retired")] : [])].join(" · ")}</span>
            </span>
            <Button variant="subtle" color="gray" size="compact-md" aria-label={t("changeNamed", { name: localName(group) })} onClick={() => choose(group)}>
              {t("change")}
            </Button>
          </li>
        ))}
      </ul>
      <div className={classes.actions}>
        <Button variant="default" onClick={() => choose("new")}>
          {t("add")}
        </Button>
      </div>
    </div>
  );
}

function GroupForm({ group, done }: { readonly group: TeamGroupAnswer | "new"; readonly done: () => void }) {
  const t = useTranslations("organisations");
  const { addTeamGroup, changeTeamGroup } = useOrganisationActs();
  const now = group === "new" ? null : group;
  const act = now === null ? addTeamGroup : changeTeamGroup;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const kind = TEAM_GROUP_KINDS.find((one) => one === textIn(fields, "kind")) ?? "POKJA";
    const code = now?.code ?? textIn(fields, "code").toUpperCase();
    act.mutate({ opId: newOperationId(), code, kind, name: textIn(fields, "name"), nameEn: textIn(fields, "nameEn"), retired: fields.has("retired") }, { onSuccess: done });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {now === null && <TextInput name="code" label={t("columns.code")} description={t("add.codeHint")} required pattern="[A-Za-z][A-Za-z0-9_]{1,39}" maxLength={40} withAsterisk={false} data-autofocus />}
      <TextInput name="name" label={t("columns.name")} defaultValue={now?.name} required minLength={3} maxLength={160} withAsterisk={false} />
      <TextInput name="nameEn" label={t("nameEn")} defaultValue={now?.nameEn} maxLength={160} />
      <NativeSelect name="kind" label={t("kind")} defaultValue={now?.kind} data={TEAM_GROUP_KINDS.map((value) => ({ value, label: t(`teamGroups.kinds.${value}`) }))} />
      {now !== null && <Checkbox name="retired" label={t("teamGroups.retire")} defaultChecked={now.retired} />}
      <Refused error={act.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={act.isPending}>
          {t("save")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("teamGroups.back")}
        </Button>
      </div>
    </form>
  );
}
