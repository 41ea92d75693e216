import { newId } from "@sinergi/offline/new-id";
import { useTranslations } from "use-intl";
import { Button } from "#field/ui/button";
import { List, ListRow } from "#field/ui/list-row";
import { YesNo } from "#field/ui/yes-no";
import { MemberChangeEditor } from "#field/visits/member-change-editor";
import type { MemberSaid, MemberWriting } from "#field/visits/visit-fields";
import type { GroupProps } from "#field/visits/visit-group";

const begin = (): MemberWriting => ({ id: newId(), personId: null, name: "", change: null, on: null, note: "" });

export function MembersGroup({ fields, set, family, today }: GroupProps) {
  const t = useTranslations("fieldVisits");
  const { members, writing, membersChanged } = fields;
  const keep = (said: MemberSaid) => {
    const isThere = members.some(({ id }) => id === said.id);
    set({ members: isThere ? members.map((one) => (one.id === said.id ? said : one)) : [...members, said], writing: null });
  };
  const answer = (changed: boolean | null) => set({ membersChanged: changed, writing: changed === true && members.length === 0 ? begin() : null });
  if (writing !== null && membersChanged === true) {
    return (
      <MemberChangeEditor
        key={writing.id}
        writing={writing}
        isNew={!members.some(({ id }) => id === writing.id)}
        members={family?.members ?? []}
        today={today}
        onChange={(next) => set({ writing: next })}
        onKeep={keep}
        onDrop={() => set({ members: members.filter(({ id }) => id !== writing.id), writing: null })}
      />
    );
  }
  return (
    <>
      <YesNo label={t("members.changed")} hint={t("members.changedHint")} value={membersChanged ?? undefined} onChange={answer} />
      {membersChanged !== true ? null : (
        <>
          {members.length === 0 ? null : (
            <List label={t("members.list")}>
              {members.map((said) => <ListRow key={said.id} title={said.name} under={t(`changes.${said.change}`)} onClick={() => set({ writing: said })} />)}
            </List>
          )}
          <Button wide onClick={() => set({ writing: begin() })}>{t("members.add")}</Button>
        </>
      )}
    </>
  );
}
