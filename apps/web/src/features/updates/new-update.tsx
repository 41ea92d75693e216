import { Button, NativeSelect, TextInput, Textarea } from "@mantine/core";
import { PROPOSAL_KINDS, PROPOSAL_LANES, PROPOSED_CHANGES, REMOVAL_REASONS, type ProposalKind } from "@sinergi/domain/updates/vocabulary";
import { IconPlus } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useUpdateActs } from "#features/updates/use-update-acts";
import { isVillage } from "#lib/areas";
import { textIn } from "#lib/form-text";
import { newOperationId } from "#lib/operation-id";
import classes from "#ui/act-form.module.css";
import { AreaChoice } from "#ui/area-choice";
import { Dialog } from "#ui/dialog";
import { Refused } from "#ui/refused";

/** A proposal written down at the counter. */
export function NewUpdate() {
  const t = useTranslations("updates.new");
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened(true)}>
        {t("button")}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t("title")}>
        {opened && <NewUpdateForm done={() => setOpened(false)} />}
      </Dialog>
    </>
  );
}

function NewUpdateForm({ done }: { readonly done: () => void }) {
  const t = useTranslations("updates");
  const { propose } = useUpdateActs();
  const [kind, setKind] = useState<ProposalKind>("BARU");
  const [area, setArea] = useState<string | undefined>(undefined);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const said = (name: string): string | undefined => textIn(fields, name) || undefined;
    const members = Number(textIn(fields, "members"));
    const id = newOperationId();
    propose.mutate(
      {
        opId: id, id, kind, villageCode: area ?? "", subject: textIn(fields, "subject"), lane: PROPOSAL_LANES.find((lane) => lane === textIn(fields, "lane")) ?? "FORMAL", nik: said("nik") ?? null, noKk: said("noKk") ?? null,
        content: {
          address: said("address"), person: said("person"), value: said("value"), reason: textIn(fields, "reason"), change: PROPOSED_CHANGES.find((change) => change === said("change")), removal: REMOVAL_REASONS.find((reason) => reason === said("removal")),
          ...(Number.isInteger(members) && members > 0 ? { members } : {}),
        },
      },
      { onSuccess: done },
    );
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <div className={classes.pair}>
        <NativeSelect label={t("kind")} value={kind} onChange={(event) => setKind(PROPOSAL_KINDS.find((one) => one === event.currentTarget.value) ?? "BARU")} data={PROPOSAL_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        <NativeSelect name="lane" label={t("lane")} data={PROPOSAL_LANES.map((value) => ({ value, label: t(`lanes.${value}`) }))} />
      </div>
      <div className={classes.pair}>
        <AreaChoice area={area} choose={setArea} />
      </div>
      <TextInput name="subject" label={t("new.subject")} required minLength={2} maxLength={120} withAsterisk={false} autoComplete="off" />
      <KindFields kind={kind} />
      <Textarea name="reason" label={t("new.reason")} maxLength={1_000} rows={3} autosize={false} />
      <Refused error={propose.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={propose.isPending} disabled={!isVillage(area)}>
          {t("new.save")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("acts.close")}
        </Button>
        {!isVillage(area) && <span>{t("new.chooseVillage")}</span>}
      </div>
    </form>
  );
}

/** What each kind asks; numbers are asked of somebody who is not listed. */
function KindFields({ kind }: { readonly kind: ProposalKind }) {
  const t = useTranslations("updates");
  const number = (name: "nik" | "noKk") => <TextInput name={name} label={t(`new.${name}`)} inputMode="numeric" pattern="[0-9 .\-]{16,24}" maxLength={24} autoComplete="off" />;
  if (kind === "HAPUS") return <NativeSelect name="removal" label={t("new.removal")} data={REMOVAL_REASONS.map((value) => ({ value, label: t(`removals.${value}`) }))} />;
  if (kind === "UBAH") {
    return (
      <div className={classes.pair}>
        <NativeSelect name="change" label={t("new.change")} data={PROPOSED_CHANGES.map((value) => ({ value, label: t(`changes.${value}`) }))} />
        <TextInput name="person" label={t("new.person")} maxLength={120} autoComplete="off" />
        <TextInput name="value" label={t("new.value")} maxLength={300} autoComplete="off" />
      </div>
    );
  }
  return (
    <>
      <div className={classes.pair}>
        {number("nik")}
        {number("noKk")}
      </div>
      <p className={classes.under}>{t("new.numbersHint")}</p>
      {kind === "BARU" && (
        <div className={classes.pair}>
          <TextInput name="address" label={t("new.address")} maxLength={300} autoComplete="off" />
          <TextInput name="members" label={t("new.members")} inputMode="numeric" pattern="[0-9]*" maxLength={2} />
        </div>
      )}
    </>
  );
}
