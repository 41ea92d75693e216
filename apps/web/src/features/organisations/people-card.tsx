import type { OrganisationDetail, PersonAnswer } from "@sinergi/api/organisations/organisations.schema";
import { Button } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { FormButton } from "#features/organisations/form-button";
import { PersonFields, personIn } from "#features/organisations/person-fields";
import { PhoneLink } from "#features/organisations/phone-link";
import { useCardOrder } from "#features/organisations/use-card-order";
import { useOrganisationActs } from "#features/organisations/use-organisation-acts";
import { useTimeWords } from "#features/organisations/use-time-words";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { SearchName, useNamed } from "#ui/search-name";
import { useUndoNotice } from "#ui/use-undo-notice";
import { type WholeColumn, WholeTable } from "#ui/whole-table";
import own from "./organisations.module.css";

/** Whom to call, the main contact first, and who held a position before. */
export function PeopleCard({ detail }: { readonly detail: OrganisationDetail }) {
  const t = useTranslations("organisations");
  const { people, mayEditPeople } = detail;
  const main = people.find(({ isMain, toDay }) => isMain && toDay === null);
  const columns = useColumns();
  const order = useCardOrder("urutOrang");
  const { named, look } = useNamed(() => undefined);
  return (
    <Card
      title={t("people.title")}
      finding={main ? t("people.main", { name: main.name, position: main.position }) : people.length > 0 ? t("people.noMain") : null}
      note={t("people.note")}
      actions={mayEditPeople && <AddPersonButton detail={detail} />}
    >
      {people.length === 0 ? <EmptyState text={t(mayEditPeople ? "people.none" : "people.noneForYou")} /> : (
        <WholeTable<PersonAnswer>
          caption={t("people.title")} columns={columns} rows={people} rowKey={({ id }) => id} {...order} file={`orang-${detail.organisation.code.toLowerCase()}`}
          search={{ field: <SearchName label={t("people.search")} look={look} />, words: named }}
          {...(mayEditPeople && { acts: { key: "acts", header: t("acts"), cell: (row) => <PersonActs person={row} today={detail.today} /> } })}
        />
      )}
    </Card>
  );
}

function useColumns(): readonly WholeColumn<PersonAnswer>[] {
  const t = useTranslations("organisations");
  const time = useTimeWords();
  return [
    {
      key: "name",
      header: t("people.name"),
      value: (row) => row.name,
      cell: (row) => (
        <span className={row.toDay === null ? undefined : own.past}>
          {row.name}
          {row.isMain && row.toDay === null && <span className={own.mark}>{t("people.isMain")}</span>}
          {row.isPublic && row.toDay === null && <span className={classes.under}>{t("people.isPublic")}</span>}
        </span>
      ),
    },
    { key: "position", header: t("position"), value: (row) => row.position },
    { key: "phone", header: t("phone"), value: ({ phone }) => phone, cell: ({ phone }) => (phone === null ? "–" : <PhoneLink phone={phone} />) },
    { key: "email", header: t("email"), value: ({ email }) => email, cell: ({ email }) => (email === null ? "–" : <a href={`mailto:${email}`}>{email}</a>) },
    { key: "time", header: t("time"), value: time, sortBy: (row) => row.fromDay },
  ];
}

function AddPersonButton({ detail: { organisation, today } }: { readonly detail: OrganisationDetail }) {
  const t = useTranslations("organisations");
  const { addPerson } = useOrganisationActs();
  const send = (fields: FormData, done: () => void) => addPerson.mutate({ opId: newOperationId(), id: newOperationId(), code: organisation.code, ...personIn(fields) }, { onSuccess: done });
  return (
    <FormButton words={t("people.add")} title={t("people.addTitle")} icon={<IconUserPlus size={16} aria-hidden />} busy={addPerson.isPending} error={addPerson.error} send={send}>
      <PersonFields today={today} />
    </FormButton>
  );
}

function wordsOf({ name, position, phone, email, isMain, isPublic, fromDay }: PersonAnswer): ReturnType<typeof personIn> {
  return { name, position, phone: phone ?? "", email: email ?? "", isMain, isPublic, fromDay };
}

function PersonActs({ person, today }: { readonly person: PersonAnswer; readonly today: string }) {
  const t = useTranslations("organisations");
  const notice = useUndoNotice();
  const { changePerson, endPerson, reopenPerson } = useOrganisationActs();
  const reopen = () => reopenPerson.mutate({ opId: newOperationId(), id: person.id }, { onError: notice.failed });
  if (person.toDay !== null) {
    return (
      <Button variant="subtle" color="gray" size="compact-md" loading={reopenPerson.isPending} aria-label={t("people.reopenNamed", { name: person.name })} onClick={reopen}>
        {t("people.reopen")}
      </Button>
    );
  }
  const takeBack = () => changePerson.mutate({ opId: newOperationId(), id: person.id, basedOn: person.revision + 1, ...wordsOf(person) }, { onError: notice.failed });
  const send = (fields: FormData, done: () => void) => {
    const changed = personIn(fields);
    const saved = () => {
      done();
      // Whoever took the main contact over from somebody would not give it back to him.
      if (!changed.isMain || person.isMain) notice.done(t("people.changed", { name: changed.name }), takeBack);
    };
    changePerson.mutate({ opId: newOperationId(), id: person.id, basedOn: person.revision, ...changed }, { onSuccess: saved });
  };
  const end = () =>
    endPerson.mutate({ opId: newOperationId(), id: person.id, on: today }, { onError: notice.failed, onSuccess: () => notice.done(t("people.ended", { name: person.name }), reopen) });
  return (
    <div className={own.acts} data-screen-only>
      <FormButton words={t("people.change")} label={t("people.changeNamed", { name: person.name })} title={t("people.changeTitle")} variant="subtle" busy={changePerson.isPending} error={changePerson.error} send={send}>
        <PersonFields now={person} today={today} />
      </FormButton>
      <Button variant="subtle" color="gray" size="compact-md" loading={endPerson.isPending} aria-label={t("people.endNamed", { name: person.name })} onClick={end}>
        {t("people.end")}
      </Button>
    </div>
  );
}
