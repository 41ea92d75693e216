import type { ReferralRulesAnswer } from "@sinergi/api/referrals/referrals.schema";
import { Button, NativeSelect } from "@mantine/core";
import { NEEDS } from "@sinergi/domain/fieldwork/vocabulary";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Dialog } from "#ui/dialog";
import { Loaded } from "#ui/loaded";
import { Refused } from "#ui/refused";
import own from "./referrals.module.css";

/** Which office answers which need: the secretariat changes it, from then on. */
export function OwnersButton() {
  const t = useTranslations("referrals.owners");
  const [opened, setOpened] = useState(false);
  const query = useQuery(trpc.referrals.rules.queryOptions(undefined, { enabled: opened }));
  if (!useMay("referrals.route")) return null;
  const close = () => setOpened(false);
  return (
    <>
      <Button variant="default" size="sm" onClick={() => setOpened(true)}>
        {t("button")}
      </Button>
      <Dialog opened={opened} onClose={close} title={t("title")}>
        <Loaded query={query} height={400}>
          {(answer) => <OwnersForm answer={answer} done={close} />}
        </Loaded>
      </Dialog>
    </>
  );
}

function OwnersForm({ answer: { rules, revision }, done }: { readonly answer: ReferralRulesAnswer; readonly done: () => void }) {
  const t = useTranslations("referrals");
  const queryClient = useQueryClient();
  const { data: offices } = useQuery(trpc.organisations.list.queryOptions({}));
  const save = useMutation(trpc.referrals.saveRules.mutationOptions({ onSettled: () => queryClient.invalidateQueries(trpc.referrals.pathFilter()) }));
  const data = [{ value: "", label: t("secretariat") }, ...(offices?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }))];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const needOwners = { ...rules.needOwners };
    for (const need of NEEDS) needOwners[need] = textIn(fields, need) || null;
    save.mutate({ opId: newOperationId(), basedOn: revision, rules: { ...rules, needOwners } }, { onSuccess: done });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <p>{t("owners.intro")}</p>
      <div className={own.owners} key={offices === undefined ? "waiting" : "here"}>
        {NEEDS.map((need) => (
          <NativeSelect key={need} name={need} label={t(`needs.${need}`)} defaultValue={rules.needOwners[need] ?? ""} data={data} />
        ))}
      </div>
      <Refused error={save.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={save.isPending} disabled={offices === undefined}>
          {t("owners.save")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("acts.close")}
        </Button>
      </div>
    </form>
  );
}
