import type { OrganisationDetail, SeatAnswer } from "@sinergi/api/organisations/organisations.schema";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { TEAM_SEATS } from "@sinergi/domain/organisations/vocabulary";
import { useTranslations } from "use-intl";
import { FormButton } from "#features/organisations/form-button";
import { useCardOrder } from "#features/organisations/use-card-order";
import { useLocalName } from "#features/organisations/use-local-name";
import { useOrganisationActs } from "#features/organisations/use-organisation-acts";
import { useTimeWords } from "#features/organisations/use-time-words";
import { textIn } from "#lib/form-text";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { useUndoNotice } from "#ui/use-undo-notice";
import { type WholeColumn, WholeTable } from "#ui/whole-table";

/** Its seat in the TKPK with decree and days, and the seats of before. */
export function SeatsCard({ detail }: { readonly detail: OrganisationDetail }) {
  const t = useTranslations("organisations");
  const { seats, mayEdit, organisation } = detail;
  const columns = useColumns(detail);
  const order = useCardOrder("urutDuduk");
  return (
    <Card title={t("seatsCard.title")} finding={organisation.held === null ? null : t(`seats.${organisation.held.seat}`)} actions={mayEdit && organisation.held === null && <AddSeatButton detail={detail} />}>
      {seats.length === 0 ? <EmptyState text={t("seatsCard.none")} /> : (
        <WholeTable<SeatAnswer>
          caption={t("seatsCard.title")} columns={columns} rows={seats} rowKey={({ id }) => id} {...order} file={`kedudukan-${organisation.code.toLowerCase()}`}
          {...(mayEdit && { acts: { key: "acts", header: t("acts"), cell: (row) => <SeatActs seat={row} today={detail.today} /> } })}
        />
      )}
    </Card>
  );
}

function useColumns({ teamGroups }: OrganisationDetail): readonly WholeColumn<SeatAnswer>[] {
  const t = useTranslations("organisations");
  const formats = useFormats();
  const time = useTimeWords();
  const localName = useLocalName();
  const groupName = (code: string | null) => {
    const group = teamGroups.find((one) => one.code === code);
    return group ? localName(group) : null;
  };
  return [
    { key: "seat", header: t("seat"), value: (row) => t(`seats.${row.seat}`), sortBy: (row) => TEAM_SEATS.indexOf(row.seat) },
    { key: "group", header: t("programmeGroup"), value: (row) => groupName(row.group) },
    { key: "pokja", header: t("pokja"), value: (row) => groupName(row.pokja) },
    { key: "decree", header: t("decree"), value: (row) => (row.decreeDay === null ? row.decreeNumber : t("decreeOf", { decree: row.decreeNumber, day: formats.day(row.decreeDay) })) },
    { key: "time", header: t("time"), value: time, sortBy: (row) => row.fromDay },
  ];
}

function SeatActs({ seat, today }: { readonly seat: SeatAnswer; readonly today: string }) {
  const t = useTranslations("organisations");
  const notice = useUndoNotice();
  const { endSeat, reopenSeat } = useOrganisationActs();
  const reopen = () => reopenSeat.mutate({ opId: newOperationId(), id: seat.id }, { onError: notice.failed });
  const end = () => endSeat.mutate({ opId: newOperationId(), id: seat.id, on: today }, { onError: notice.failed, onSuccess: () => notice.done(t("seatsCard.ended", { seat: t(`seats.${seat.seat}`) }), reopen) });
  const open = seat.toDay === null;
  return (
    <Button variant="subtle" color="gray" size="compact-md" data-screen-only loading={endSeat.isPending || reopenSeat.isPending} onClick={open ? end : reopen}>
      {t(open ? "seatsCard.end" : "seatsCard.reopen")}
    </Button>
  );
}

function AddSeatButton({ detail: { organisation, teamGroups, today } }: { readonly detail: OrganisationDetail }) {
  const t = useTranslations("organisations");
  const localName = useLocalName();
  const { addSeat } = useOrganisationActs();
  const choices = (kind: string) => [{ value: "", label: "–" }, ...teamGroups.filter((group) => group.kind === kind && !group.retired).map((group) => ({ value: group.code, label: localName(group) }))];
  const send = (fields: FormData, done: () => void) =>
    addSeat.mutate(
      {
        opId: newOperationId(), id: newOperationId(), code: organisation.code,
        seat: TEAM_SEATS.find((seat) => seat === textIn(fields, "seat")) ?? "ANGGOTA",
        group: textIn(fields, "group") || null, pokja: textIn(fields, "pokja") || null,
        decreeNumber: textIn(fields, "decreeNumber"), decreeDay: textIn(fields, "decreeDay") || null, fromDay: textIn(fields, "fromDay"),
      },
      { onSuccess: done },
    );
  return (
    <FormButton words={t("seatsCard.add")} title={t("seatsCard.addTitle")} busy={addSeat.isPending} error={addSeat.error} send={send}>
      <NativeSelect name="seat" label={t("seat")} defaultValue="ANGGOTA" data={TEAM_SEATS.map((value) => ({ value, label: t(`seats.${value}`) }))} />
      <div className={classes.pair}>
        <NativeSelect name="group" label={t("programmeGroup")} data={choices("PROGRAMME_GROUP")} />
        <NativeSelect name="pokja" label={t("pokja")} data={choices("POKJA")} />
      </div>
      <div className={classes.pair}>
        <TextInput name="decreeNumber" label={t("decreeNumber")} required maxLength={120} withAsterisk={false} />
        <TextInput name="decreeDay" type="date" label={t("decreeDay")} />
      </div>
      <TextInput name="fromDay" type="date" label={t("seatsCard.from")} defaultValue={today} max={today} required withAsterisk={false} />
    </FormButton>
  );
}
