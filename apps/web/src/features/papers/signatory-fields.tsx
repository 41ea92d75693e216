import { Button, TextInput } from "@mantine/core";
import { groupCivilServantNumber, readCivilServantNumber } from "@sinergi/domain/papers/civil-servant-number";
import type { Signatory } from "@sinergi/domain/papers/paper-words.schema";
import { useTranslations } from "use-intl";
import act from "#ui/act-form.module.css";
import classes from "./papers.module.css";

interface SignatoryFieldsProps {
  readonly people: readonly Signatory[];
  readonly change: (people: readonly Signatory[]) => void;
  readonly most: number;
}

/** Who signs, as what, with rank and NIP; a NIP that cannot be one says why at once. */
export function SignatoryFields({ people, change, most }: SignatoryFieldsProps) {
  const t = useTranslations("papers.form");
  const set = (at: number, part: Partial<Signatory>) => change(people.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <fieldset className={classes.people}>
      <legend>{t("signatories")}</legend>
      {people.map((person, at) => (
        <div key={at} className={act.pair}>
          <TextInput label={t("role")} value={person.role} onChange={(event) => set(at, { role: event.currentTarget.value })} maxLength={80} />
          <TextInput label={t("name")} value={person.name} onChange={(event) => set(at, { name: event.currentTarget.value })} maxLength={120} />
          <TextInput label={t("position")} value={person.position} onChange={(event) => set(at, { position: event.currentTarget.value })} maxLength={160} />
          <TextInput label={t("rank")} value={person.rank} onChange={(event) => set(at, { rank: event.currentTarget.value })} maxLength={80} />
          <NipField value={person.nip} set={(nip) => set(at, { nip })} />
          <Button variant="subtle" color="gray" className={classes.remove ?? ""} onClick={() => change(people.filter((_, index) => index !== at))} aria-label={t("removePerson", { name: person.name === "" ? String(at + 1) : person.name })}>
            {t("remove")}
          </Button>
        </div>
      ))}
      {people.length < most && (
        <Button variant="default" onClick={() => change([...people, { role: "", name: "", position: "", rank: "", nip: "" }])}>
          {t("addPerson")}
        </Button>
      )}
    </fieldset>
  );
}

function NipField({ value, set }: { readonly value: string; readonly set: (nip: string) => void }) {
  const t = useTranslations("papers.form");
  const read = readCivilServantNumber(value);
  const wrong = value.trim() === "" || read.ok ? null : t(`nips.${read.refusal.code}`);
  return <TextInput label={t("nip")} inputMode="numeric" value={read.ok ? groupCivilServantNumber(read.value) : value} onChange={(event) => set(event.currentTarget.value)} error={wrong} maxLength={26} />;
}
