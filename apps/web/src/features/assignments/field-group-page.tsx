import type { AssignedFamilyAnswer, GroupDetail } from "@sinergi/api/assignments/assignments.schema";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { groupSizeVerdict } from "@sinergi/domain/fieldwork/divide-into-groups";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useGroupActs } from "#features/assignments/use-group-acts";
import { textIn } from "#lib/form-text";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { hasCode } from "#lib/refusal-words";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import forms from "#ui/act-form.module.css";
import { AssignForm } from "#ui/assign-form";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { Dialog } from "#ui/dialog";
import { EmptyState } from "#ui/empty-state";
import { ErrorState } from "#ui/error-state";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import { Refused } from "#ui/refused";
import { useUndoNotice } from "#ui/use-undo-notice";

const route = getRouteApi("/frame/pendampingan/kelompok/$groupId");

/** One group: its families, its head, and the families of the village that are in none. */
export function FieldGroupPage() {
  const t = useTranslations("assignments.groups");
  const { groupId } = route.useParams();
  const query = useQuery(trpc.assignments.group.queryOptions({ id: groupId }));
  const back = (
    <Link to="/pendampingan/kelompok" search={{}}>
      {t("back")}
    </Link>
  );
  if (hasCode(query.error, "field_group_not_found") || hasCode(query.error, "BAD_REQUEST")) {
    return (
      <Page title={t("one")} intro={back}>
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      </Page>
    );
  }
  return (
    <Page title={query.data?.group.name ?? t("one")} intro={back} actions={query.data && <GroupActs detail={query.data} />}>
      <Loaded query={query} height={480}>
        {(detail) => <Cards detail={detail} />}
      </Loaded>
    </Page>
  );
}

function Cards({ detail }: { readonly detail: GroupDetail }) {
  const t = useTranslations("assignments.groups");
  const formats = useFormats();
  const { group, families, ungrouped, size } = detail;
  const facts = [[t("facilitator"), group.facilitatorName ?? group.userId], [t("village"), `${group.village}, ${group.district}`], [t("head"), group.headName === "" ? "–" : group.headName], [t("lastSession"), formats.day(group.lastSessionOn)]] as const;
  return (
    <>
      <Card title={t("one")} finding={t(`sizeFindings.${groupSizeVerdict(families.length)}`, { families: formats.count(families.length), least: size.least, most: size.most })} note={group.closedOn === null ? null : t("closedSince", { day: formats.day(group.closedOn) })}>
        <dl className={forms.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card title={t("inGroup", { families: formats.count(families.length) })}>{families.length === 0 ? <EmptyState text={t("empty")} /> : <Members detail={detail} rows={families} into={false} />}</Card>
      {ungrouped.length > 0 && group.closedOn === null && (
        <Card title={t("couldJoin", { families: formats.count(ungrouped.length), village: group.village })}>
          <Members detail={detail} rows={ungrouped} into />
        </Card>
      )}
    </>
  );
}

function Members({ detail: { group }, rows, into }: { readonly detail: GroupDetail; readonly rows: readonly AssignedFamilyAnswer[]; readonly into: boolean }) {
  const t = useTranslations("assignments.groups");
  const formats = useFormats();
  const mayWrite = useMay("assignments.write") && group.closedOn === null;
  const { moveFamilies } = useGroupActs();
  const notice = useUndoNotice();
  const move = (familyId: string) =>
    moveFamilies.mutate(
      { opId: newOperationId(), id: group.id, basedOn: group.revision, familyIds: [familyId], into },
      {
        onError: notice.failed,
        onSuccess: () => notice.done(t(into ? "joined" : "left"), () => moveFamilies.mutate({ opId: newOperationId(), id: group.id, basedOn: group.revision + 1, familyIds: [familyId], into: !into }, { onError: notice.failed })),
      },
    );
  const columns: readonly Column<AssignedFamilyAnswer>[] = [
    {
      key: "head", header: t("family"),
      cell: (row) => (
        <>
          <Link to="/analisis/keluarga/$familyId" params={{ familyId: row.familyId }}>
            {row.headName}
          </Link>
          <span className={forms.under}>{[row.noKk, row.address, row.familyId === group.headFamilyId ? t("isHead") : ""].filter((part) => part !== null && part !== "").join(" · ")}</span>
        </>
      ),
    },
    { key: "decile", header: t("decile"), numeric: true, cell: (row) => formats.count(row.decile) },
    { key: "members", header: t("members"), numeric: true, cell: (row) => formats.count(row.members) },
    { key: "visit", header: t("lastVisit"), cell: (row) => formats.day(row.lastVisitOn) },
    ...(mayWrite ? [{ key: "act", header: t("act"), cell: (row: AssignedFamilyAnswer) => <Button size="compact-md" variant="default" onClick={() => move(row.familyId)}>{t(into ? "join" : "leave")}</Button> }] : []),
  ];
  return <DataTable caption={t(into ? "ungroupedTitle" : "list")} columns={columns} rows={rows} rowKey={({ familyId }) => familyId} />;
}

function GroupActs({ detail }: { readonly detail: GroupDetail }) {
  const t = useTranslations("assignments.groups");
  const [open, setOpen] = useState<"edit" | "hand" | null>(null);
  const { closeGroup, reopenGroup } = useGroupActs();
  const notice = useUndoNotice();
  const { group } = detail;
  if (!useMay("assignments.write")) return null;
  const act = () => ({ opId: newOperationId(), id: group.id });
  const close = () => closeGroup.mutate(act(), { onError: notice.failed, onSuccess: () => notice.done(t("closed"), () => reopenGroup.mutate(act(), { onError: notice.failed })) });
  if (group.closedOn !== null) return <Button size="sm" onClick={() => reopenGroup.mutate(act(), { onError: notice.failed })}>{t("reopen")}</Button>;
  return (
    <>
      <Button variant="default" size="sm" onClick={close}>
        {t("close")}
      </Button>
      <Button variant="default" size="sm" onClick={() => setOpen("edit")}>
        {t("edit")}
      </Button>
      <Button size="sm" disabled={detail.families.length === 0} onClick={() => setOpen("hand")}>
        {t("handOver")}
      </Button>
      <Dialog opened={open !== null} onClose={() => setOpen(null)} title={t(open === "hand" ? "handOver" : "edit")}>
        {open === "edit" && <GroupForm detail={detail} done={() => setOpen(null)} />}
        {open === "hand" && <AssignForm which={{ by: "GROUP", groupId: group.id }} notUserId={group.userId} done={() => setOpen(null)} />}
      </Dialog>
    </>
  );
}

const OTHER = "-";

function GroupForm({ detail: { group, families }, done }: { readonly detail: GroupDetail; readonly done: () => void }) {
  const t = useTranslations("assignments.groups");
  const { editGroup } = useGroupActs();
  const [head, setHead] = useState(group.headFamilyId ?? (group.headName === "" ? "" : OTHER));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const ofFamily = head !== "" && head !== OTHER;
    editGroup.mutate({ opId: newOperationId(), id: group.id, basedOn: group.revision, name: textIn(fields, "name"), headFamilyId: ofFamily ? head : null, headName: head === OTHER ? textIn(fields, "headName") : "" }, { onSuccess: done });
  };
  return (
    <form className={forms.form} onSubmit={submit}>
      <TextInput name="name" label={t("name")} defaultValue={group.name} minLength={2} maxLength={80} required />
      <NativeSelect label={t("head")} value={head} onChange={(event) => setHead(event.currentTarget.value)} data={[{ value: "", label: t("noHead") }, ...families.map(({ familyId, headName }) => ({ value: familyId, label: headName })), { value: OTHER, label: t("otherHead") }]} />
      {head === OTHER && <TextInput name="headName" label={t("headName")} defaultValue={group.headFamilyId === null ? group.headName : ""} maxLength={120} required />}
      <Refused error={editGroup.error} />
      <div className={forms.actions}>
        <Button type="submit" loading={editGroup.isPending}>
          {t("save")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
