import type { ProposalAnswer } from "@sinergi/api/programmes/definitions.schema";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { type LaterRows, type TakenColumn, TakeTable } from "#ui/take-table";

/** The proposals as they are narrowed and sorted: a line for each year whose rule would move families, else one. */
export function TakeProposals(proposals: LaterRows<ProposalAnswer>) {
  const t = useTranslations("programmes.proposals");
  const formats = useFormats();
  const { regency } = useSession();
  const load = async () => (await proposals.load()).flatMap((row): Line[] => (row.numbers.length === 0 ? [{ row, numbers: null }] : row.numbers.map((numbers) => ({ row, numbers }))));
  const text = (header: string, value: (line: Line) => string | null): TakenColumn<Line> => ({ header, kind: "text", value });
  const number = (header: string, value: (line: Line) => number | null): TakenColumn<Line> => ({ header, kind: "number", value });
  return (
    <TakeTable<Line>
      name="usulan-program"
      titles={[t("title"), regency.name]}
      rows={{ count: proposals.count, load }}
      columns={[
        text(t("file.programme"), ({ row }) => row.name), text(t("file.kind"), ({ row }) => t(`kinds.${row.kind}`)), text(t("file.agency"), ({ row }) => row.agencyName), text(t("file.proposer"), ({ row }) => row.proposer),
        text(t("file.at"), ({ row }) => formats.moment(row.at, regency.timeZone)), text(t("file.state"), ({ row }) => t(`states.${row.state}`)), text(t("note"), ({ row }) => row.note),
        text(t("file.period"), ({ numbers }) => numbers?.period ?? null), number(t("file.before"), ({ numbers }) => numbers?.before ?? null), number(t("file.eligible"), ({ numbers }) => numbers?.eligible ?? null),
        number(t("file.entering"), ({ numbers }) => numbers?.entering ?? null), number(t("file.leaving"), ({ numbers }) => numbers?.leaving ?? null),
        text(t("file.decider"), ({ row }) => row.decider), text(t("reason"), ({ row }) => row.reason),
      ]}
    />
  );
}

interface Line {
  readonly row: ProposalAnswer;
  readonly numbers: ProposalAnswer["numbers"][number] | null;
}
