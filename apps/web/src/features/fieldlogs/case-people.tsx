import type { CaseDetail } from "@sinergi/api/fieldwork/cases.schema";
import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { Refused } from "#ui/refused";
import own from "./fieldlogs.module.css";

/** Who may see a restricted case. Only whoever sees it names another, and everybody named can be taken off again but the last. */
export function CasePeople({ detail }: { readonly detail: CaseDetail }) {
  const t = useTranslations("fieldlogs.cases");
  const formats = useFormats();
  const { regency } = useSession();
  const { name, unname } = useNaming();
  const { id, userName } = detail.case;
  return (
    <Card title={t("people")} finding={t("seenBy", { count: detail.named.length + 1 })} note={t("peopleNote")}>
      <ul className={own.people}>
        <li>
          <span>
            {userName}
            <span className={classes.under}>{t("opener")}</span>
          </span>
        </li>
        {detail.named.map((person) => (
          <li key={person.userId}>
            <span>
              {person.userName}
              <span className={classes.under}>{formats.moment(person.namedAt, regency.timeZone)}</span>
            </span>
            {detail.mayName && detail.named.length > 1 && (
              <Button variant="subtle" color="gray" size="compact-md" loading={unname.isPending && unname.variables.userId === person.userId} onClick={() => unname.mutate({ opId: newOperationId(), id, userId: person.userId })} aria-label={t("unnameNamed", { name: person.userName })} data-screen-only>
                {t("unname")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {detail.mayName && detail.people.length > 0 && <NameForm detail={detail} busy={name.isPending} add={(userId) => name.mutate({ opId: newOperationId(), id, userId })} />}
      <Refused error={name.error ?? unname.error} />
    </Card>
  );
}

function useNaming() {
  const queryClient = useQueryClient();
  const again = { onSettled: () => queryClient.invalidateQueries(trpc.cases.pathFilter()) };
  return { name: useMutation(trpc.cases.name.mutationOptions(again)), unname: useMutation(trpc.cases.unname.mutationOptions(again)) };
}

function NameForm({ detail, busy, add }: { readonly detail: CaseDetail; readonly busy: boolean; readonly add: (userId: string) => void }) {
  const t = useTranslations("fieldlogs.cases");
  const roles = useTranslations("roles");
  const [chosen, setChosen] = useState("");
  return (
    <div className={own.naming} data-screen-only>
      <NativeSelect label={t("nameMore")} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)} data={[{ value: "", label: t("choosePerson") }, ...detail.people.map(({ userId, name, role }) => ({ value: userId, label: `${name} (${roles(role)})` }))]} />
      <Button
        variant="default"
        disabled={chosen === ""}
        loading={busy}
        onClick={() => {
          add(chosen);
          setChosen("");
        }}
      >
        {t("name")}
      </Button>
    </div>
  );
}
