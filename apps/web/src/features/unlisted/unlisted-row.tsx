import type { UnlistedPage } from "@sinergi/api/programmes/enrolments.schema";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { Decision } from "#features/unlisted/use-decide";
import { useFormats } from "#lib/i18n";
import { showMasked } from "#lib/masked";
import { useProgrammes } from "#lib/programmes";
import links from "#ui/number-link.module.css";
import classes from "./unlisted.module.css";

type Row = UnlistedPage["rows"][number];
type Candidate = Row["candidates"][number];

interface UnlistedRowProps {
  readonly row: Row;
  readonly accept: (decision: Decision) => void;
  readonly busy: boolean;
}

/** A recipient on the left, who it may be on the right. */
export function UnlistedRow({ row, accept, busy }: UnlistedRowProps) {
  const t = useTranslations("unlisted");
  const formats = useFormats();
  const programmes = useProgrammes();
  const name = row.name ?? t("nameless");
  return (
    <li className={classes.row}>
      <div>
        <p className={classes.name}>{name}</p>
        <p className={classes.facts}>
          {programmes.nameOf(row.programme)} · {row.period}
          {row.row !== null && ` · ${t("fileRow", { row: row.row })}`}
        </p>
        <p className={classes.facts}>{t("bornIn", { day: formats.day(row.birthDate), village: row.village ?? "–" })}</p>
        <p className={classes.facts}>
          NIK {showMasked(row.nik)} · {t("noKk")} {showMasked(row.noKk)}
        </p>
      </div>
      {row.candidates.length === 0 ? (
        <p className={classes.facts}>{t("noCandidate")}</p>
      ) : (
        <ul className={classes.candidates} aria-label={t("candidatesOf", { name })}>
          {row.candidates.map((candidate) => (
            <CandidateRow
              key={candidate.personId}
              candidate={candidate}
              busy={busy}
              accept={() => accept({ enrolmentId: row.enrolmentId, familyId: candidate.familyId, name })}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

interface CandidateRowProps {
  readonly candidate: Candidate;
  readonly accept: () => void;
  readonly busy: boolean;
}

function CandidateRow({ candidate, accept, busy }: CandidateRowProps) {
  const t = useTranslations("unlisted");
  const formats = useFormats();
  return (
    <li className={classes.candidate}>
      <div className={classes.candidateWords}>
        <Link to="/analisis/keluarga/$familyId" params={{ familyId: candidate.familyId }} className={links.link}>
          {candidate.name}
        </Link>
        <p className={classes.facts}>
          {t("bornIn", { day: formats.day(candidate.birthDate), village: candidate.village })} · {t("head", { name: candidate.headName })}
        </p>
        <ul className={classes.why} aria-label={t("why")}>
          {candidate.why.map((reason) => (
            <li key={reason} className={classes.whyTag}>
              {t(`reasons.${reason}`)}
            </li>
          ))}
        </ul>
      </div>
      <Button variant="default" loading={busy} onClick={accept} aria-label={t("acceptNamed", { name: candidate.name })}>
        {t("accept")}
      </Button>
    </li>
  );
}
