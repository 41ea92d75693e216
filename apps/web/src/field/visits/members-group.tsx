import { newId } from "@sinergi/offline/new-id";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#field/ui/button";
import { List, ListRow } from "#field/ui/list-row";
import { YesNo } from "#field/ui/yes-no";
import { MemberChangeEditor } from "#field/visits/member-change-editor";
import type { MemberSaid } from "#field/visits/visit-fields";
import type { GroupProps } from "#field/visits/visit-group";

export function MembersGroup({ fields, set, family, today }: GroupProps) {
  const t = useTranslations("fieldVisits");
  // null: none is being written.
  const [open, setOpen] = useState<MemberSaid | null>(null);
  const keep = (said: MemberSaid) => {
    const isThere = fields.members.some(({ id }) => id === said.id);
    set({ members: isThere ? fields.members.map((one) => (one.id === said.id ? said : one)) : [...fields.members, said] });
  };
  const add = () => setOpen({ id: newId(), personId: null, name: "", change: "BORN", on: null, note: "" });
  if (open) {
    return (
      <MemberChangeEditor
        key={open.id}
        said={open}
        isNew={!fields.members.some(({ id }) => id === open.id)}
        members={family?.members ?? []}
        today={today}
        onKeep={(said) => { keep(said); setOpen(null); }}
        onDrop={() => { set({ members: fields.members.filter(({ id }) => id !== open.id) }); setOpen(null); }}
      />
    );
  }
  return (
    <>
      <YesNo label={t("members.changed")} hint={t("members.changedHint")} value={fields.membersChanged ?? undefined} onChange={(membersChanged) => { set({ membersChanged }); if (membersChanged === true && fields.members.length === 0) add(); }} />
      {fields.membersChanged !== true ? null : (
        <>
          {fields.members.length === 0 ? null : (
            <List label={t("members.list")}>
              {fields.members.map((said) => <ListRow key={said.id} title={said.name} under={t(`changes.${said.change}`)} onClick={() => setOpen(said)} />)}
            </List>
          )}
          <Button wide onClick={add}>{t("members.add")}</Button>
        </>
      )}
    </>
  );
}
