import type { KindFigures } from "@sinergi/api/movements/movements.schema";
import { HELP_KINDS, type HelpKind } from "@sinergi/domain/targeting/movement";
import { useTranslations } from "use-intl";
import { movementMark, type Marked, type MovementCardProps } from "#features/movements/movement-marks";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { FamilyLink } from "#urls/family-link";
import classes from "./movements.module.css";

/** What families of each movement received meanwhile: sides, programmes, rupiah; loans apart. */
export function HelpCard({ area, movement }: MovementCardProps) {
  const t = useTranslations("movements.help");
  const kindWords = useTranslations("movements.kinds");
  const formats = useFormats();
  const marked: Marked = { area: area.level === "regency" ? undefined : area.code, movement };
  const { kinds } = movement.figures;
  const known = kinds.reduce((sum, { grantsKnown }) => sum + grantsKnown, 0);
  const columns: readonly Column<KindFigures>[] = [
    { key: "kind", header: t("kind"), cell: ({ kind }) => kindWords(kind) },
    { key: "families", header: t("families"), numeric: true, cell: ({ kind, families }) => <FamilyLink filter={movementMark(marked, { kinds: [kind] }, kind === "gone")}>{formats.count(families)}</FamilyLink> },
    ...HELP_KINDS.map((help): Column<KindFigures> => ({ key: help, header: t(help), numeric: true, cell: (row) => <HelpCell row={row} help={help} marked={marked} /> })),
    { key: "mean", header: t("mean"), numeric: true, cell: ({ meanProgrammes }) => formats.decimal(meanProgrammes) },
    { key: "grants", header: t("grants"), numeric: true, cell: ({ meanGrantsIdr }) => formats.rupiah(meanGrantsIdr === null ? null : Math.round(meanGrantsIdr)) },
    { key: "loans", header: t("loans"), numeric: true, cell: (row) => <LoanCell row={row} /> },
    { key: "top", header: t("top"), cell: ({ kind }) => <TopProgrammes kind={kind} marked={marked} /> },
  ];
  return (
    <Card title={t("title")} note={t("note", { from: formats.day(movement.from.asOf), to: formats.day(movement.to.asOf), known: formats.count(known) })}>
      <DataTable caption={t("title")} columns={columns} rows={kinds.filter(({ families }) => families > 0)} rowKey={({ kind }) => kind} />
    </Card>
  );
}

interface HelpCellProps {
  readonly row: KindFigures;
  readonly help: HelpKind;
  readonly marked: Marked;
}

function HelpCell({ row: { kind, help: counts }, help, marked }: HelpCellProps) {
  const formats = useFormats();
  if (counts === null) return "–";
  const all = HELP_KINDS.reduce((sum, one) => sum + counts[one], 0);
  return (
    <>
      <FamilyLink filter={movementMark(marked, { kinds: [kind], help })}>{formats.count(counts[help])}</FamilyLink>
      <span className={classes.share}>{formats.percent(all === 0 ? null : counts[help] / all)}</span>
    </>
  );
}

function LoanCell({ row: { kind, withLoan, loansIdr } }: { readonly row: KindFigures }) {
  const formats = useFormats();
  if (kind === "gone") return "–";
  return (
    <>
      {formats.count(withLoan)}
      <span className={classes.share}>{formats.rupiah(loansIdr)}</span>
    </>
  );
}

/** Most named first; three are enough to see what kind of help it was. */
const NAMED = 3;

function TopProgrammes({ kind, marked }: { readonly kind: KindFigures["kind"]; readonly marked: Marked }) {
  const formats = useFormats();
  const named = marked.movement.programmes.filter((one) => one.kind === kind).slice(0, NAMED);
  if (named.length === 0) return "–";
  return (
    <ul className={classes.top}>
      {named.map(({ programme, name, families }) => (
        <li key={programme}>
          {name} <FamilyLink filter={movementMark(marked, { kinds: [kind], received: programme })}>{formats.count(families)}</FamilyLink>
        </li>
      ))}
    </ul>
  );
}
