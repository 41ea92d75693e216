import type { FiguresAnswer, ProgrammeFigures } from "@sinergi/api/targeting/targeting.schema";
import { useTranslations } from "use-intl";
import { useProgrammeColumns } from "#features/targeting/programme-columns";
import { useBroughtRates } from "#features/targeting/use-brought-rates";
import { useDeciles } from "#features/targeting/use-narrowed";
import { WaitingProgrammes } from "#features/targeting/waiting-programmes";
import { BringButton } from "#ui/bring-to-meeting";
import { Card } from "#ui/card";
import { DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import classes from "./targeting.module.css";

interface ProgrammesCardProps {
  readonly figures: FiguresAnswer;
  /** Programmes whose recipient list of the year is here. */
  readonly listed: readonly ProgrammeFigures[];
  readonly waiting: readonly ProgrammeFigures[];
  readonly chosen: string | undefined;
}

/** Every programme with a list of people: whom it should reach, whom it reaches, and how sure that is. */
export function ProgrammesCard({ figures, listed, waiting, chosen }: ProgrammesCardProps) {
  const t = useTranslations("targeting");
  const columns = useProgrammeColumns(figures, chosen);
  const narrowed = useDeciles() !== undefined;
  const covered = listed.filter((programme) => programme.coverage.value !== null);
  const under = covered.filter((programme) => (programme.coverage.value ?? 0) < 0.5);
  const finding = covered.length === 0 ? null : t("programmes.finding", { under: under.length, all: covered.length });
  const rates = useBroughtRates();
  return (
    <Card
      title={t("programmes.title")}
      finding={finding}
      actions={<BringButton offer={() => ({ title: finding ?? t("programmes.title"), choices: rates(listed, chosen) })} />}
      note={
        <span className={classes.legend}>
          <span>{t("programmes.rangeNote")}</span>
          <span>{t("programmes.structuralNote")}</span>
          <span>{t("programmes.unknownNote")}</span>
          {narrowed && <span>{t("programmes.narrowedNote")}</span>}
        </span>
      }
    >
      {listed.length === 0 ? (
        <EmptyState text={t("programmes.none")} />
      ) : (
        <DataTable<ProgrammeFigures>
          caption={t("programmes.title")}
          columns={columns}
          rows={listed}
          rowKey={(row) => row.code}
          chosen={chosen}
        />
      )}
      {waiting.length > 0 && <WaitingProgrammes figures={figures} waiting={waiting} />}
    </Card>
  );
}
