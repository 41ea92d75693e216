import type { Facts, Side } from "@sinergi/api/problems/problems.schema";
import type { ProblemKind } from "@sinergi/domain/problems/problem-kinds";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { showMasked } from "#lib/masked";
import { useProgrammes } from "#lib/programmes";
import { TwoRecords } from "#features/problems/two-records";
import classes from "./problems.module.css";

/** What lets a person decide, by kind. */
export function CaseFacts({ kind, facts }: { readonly kind: ProblemKind; readonly facts: Facts }) {
  return (
    <>
      <div className={classes.lines}>
        <FactLines kind={kind} facts={facts} />
      </div>
      {facts.a && facts.b && <TwoRecords a={facts.a} b={facts.b} sameNik={facts.type === "TWO_IDENTITIES"} />}
    </>
  );
}

type FactsProps = { readonly facts: Facts };

function FactLines({ kind, facts }: { readonly kind: ProblemKind } & FactsProps): ReactNode {
  switch (kind) {
    case "DUP_PERSON":
      return null;
    case "DUP_NIK":
      return <DoubleNumber facts={facts} />;
    case "KK_SPLIT":
      return <SplitCard facts={facts} />;
    case "NOT_MATCHED":
    case "DECEASED":
    case "MOVED":
      return <RegistryAnswer facts={facts} />;
    case "NO_DECILE":
      return <WithoutDecile facts={facts} />;
    case "DECILE_JUMP":
      return <DecileJump facts={facts} />;
    case "RECIP_HIGH_DECILE":
    case "DOUBLE_AID":
      return <Aid facts={facts} />;
    case "ASN_TNI_POLRI":
      return <Occupation facts={facts} />;
  }
}

function DecileJump({ facts }: FactsProps) {
  const t = useTranslations("problems.case");
  const formats = useFormats();
  return (
    <p>
      <strong>{t("jump", { from: facts.from ?? 0, to: facts.to ?? 0 })}.</strong>{" "}
      {t("jumpSince", { source: facts.source ?? "", day: formats.day(facts.since ?? null), before: formats.count(facts.membersBefore ?? null), now: formats.count(facts.members ?? null) })}
    </p>
  );
}

function WithoutDecile({ facts }: FactsProps) {
  const t = useTranslations("problems.case");
  return <p>{t("noDecile", { members: facts.members ?? 0, programmes: facts.receives ?? 0 })}</p>;
}

function Aid({ facts }: FactsProps) {
  const t = useTranslations("problems.case");
  const formats = useFormats();
  const programmes = useProgrammes();
  return (
    <p>
      <strong>{t("receives", { names: formats.list((facts.programmes ?? []).map(programmes.nameOf)) })}</strong>
      {" · "}
      {facts.decile == null ? t("withoutDecile") : t("decile", { decile: facts.decile })}
      {facts.members !== undefined && ` · ${t("members", { count: facts.members })}`}
    </p>
  );
}

/** One person in one line. */
function PersonLine({ side }: { readonly side: Side }) {
  const t = useTranslations("problems.case");
  const formats = useFormats();
  return (
    <p>
      <strong>{side.name}</strong> · NIK {showMasked(side.nik)} · {t("born", { day: formats.day(side.birthDate) })} · {t("card")} {showMasked(side.noKk)}
    </p>
  );
}

function RegistryAnswer({ facts }: FactsProps) {
  const t = useTranslations("problems.case");
  return (
    <>
      {facts.a && <PersonLine side={facts.a} />}
      <p>{t("registrySays", { answer: wordsOf(facts.answer) })}</p>
    </>
  );
}

function Occupation({ facts }: FactsProps) {
  const t = useTranslations("problems.case");
  return (
    <>
      {facts.a && <PersonLine side={facts.a} />}
      <p>{t("occupation", { occupation: wordsOf(facts.occupation) })}</p>
      <Aid facts={{ ...facts, decile: facts.a?.decile, members: facts.a?.members }} />
    </>
  );
}

function SplitCard({ facts }: FactsProps) {
  const t = useTranslations("problems.case");
  const places = usePlaces();
  return (
    <>
      <p>
        {t("card")} {showMasked(facts.noKk ?? null)} · {places.nameOf(facts.village ?? "")}
      </p>
      <ul>
        {(facts.elsewhere ?? []).map(({ name, village }) => (
          <li key={`${name}${village}`}>{t("elsewhere", { name, village: village === null ? "–" : places.nameOf(village) })}</li>
        ))}
      </ul>
    </>
  );
}

function DoubleNumber({ facts }: FactsProps) {
  const t = useTranslations("problems.case");
  const formats = useFormats();
  const programmes = useProgrammes();
  const names = formats.list((facts.programmes ?? []).map(programmes.nameOf));
  if (facts.type === "TWO_IDENTITIES") return <p>{t("types.TWO_IDENTITIES", { source: facts.bSource ?? "", day: formats.day(facts.bAsOf ?? null) })}</p>;
  if (facts.type === "OTHER_NAME") {
    return (
      <>
        {facts.a && <PersonLine side={facts.a} />}
        <p>{t("types.OTHER_NAME", { names, name: facts.listName ?? "–" })}</p>
      </>
    );
  }
  return (
    <>
      <p>
        NIK {showMasked(facts.nik ?? null)}. {t("types.LIST_TWICE", { names, period: facts.period ?? "" })}
      </p>
      <ul>
        {(facts.lists ?? []).map(({ file, row, name }) => (
          <li key={`${file}${row}`}>{t("listRow", { file, row: row ?? 0, name: name ?? t("nameless") })}</li>
        ))}
      </ul>
    </>
  );
}

/** Codes are words in capitals; they are read more easily in small letters. */
function wordsOf(code: string | undefined): string {
  return code?.replaceAll("_", " ").toLowerCase() ?? "–";
}
