import type { RuleCounts, RulePreview } from "@sinergi/api/programmes/definitions.schema";
import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { MovedAsked } from "#features/programmes/moved-families";
import type { RuleBeingTried } from "#features/programmes/use-rule-preview";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import classes from "./programmes.module.css";

interface RulePreviewCardProps {
  readonly preview: RuleBeingTried;
  /** Shows the families behind a number. */
  readonly open: (asked: MovedAsked) => void;
}

/** What the rule that is being written does, by district, and who would enter or leave. */
export function RulePreviewCard({ preview, open }: RulePreviewCardProps) {
  const t = useTranslations("rulePreview");
  const formats = useFormats();
  const { query, counting } = preview;
  const { data } = query;
  const finding = data?.whole ? t("finding", { eligible: data.whole.eligible, shown: formats.count(data.whole.eligible) }) : null;
  const note = data?.snapshot.dataset ? t("note", { dataset: `${data.snapshot.dataset.source} ${formats.day(data.snapshot.dataset.asOf)}`, day: formats.day(data.snapshot.on) }) : undefined;
  return (
    <Card title={t("title")} finding={finding} note={note}>
      <p className={classes.counting} role="status" data-counting={counting}>
        {counting ? t("waiting") : ""}
      </p>
      <Loaded query={query} height={420} waiting={t("waiting")}>
        {(answer) => (answer.whole === null ? <EmptyState text={t("noFamilies")} /> : <Numbers answer={answer} whole={answer.whole} open={open} />)}
      </Loaded>
    </Card>
  );
}

interface NumbersProps {
  readonly answer: RulePreview;
  readonly whole: RuleCounts;
  readonly open: (asked: MovedAsked) => void;
}

function Numbers({ answer, whole, open }: NumbersProps) {
  const t = useTranslations("rulePreview");
  const formats = useFormats();
  const { nameOf } = usePlaces();
  const { regency } = useSession();
  const compared = answer.comparedWith;
  const rows = [...answer.districts.map((row) => ({ ...row, key: row.district, name: nameOf(row.district), area: row.district })), { ...whole, key: "whole", name: t("whole"), area: undefined }];
  type Row = (typeof rows)[number];
  const moved = (row: Row, move: MovedAsked["move"]) => {
    const families = row[move];
    if (families === 0) return formats.count(0);
    const label = t(move === "entering" ? "seeEntering" : "seeLeaving", { count: formats.count(families) });
    return (
      <Button variant="transparent" size="compact-sm" className={classes.numberButton ?? ""} aria-label={`${row.name}: ${label}`} onClick={() => open({ move, area: row.area })}>
        {formats.count(families)}
      </Button>
    );
  };
  const columns: readonly Column<Row>[] = [
    { key: "name", header: regency.terms.district, cell: (row) => (row.key === "whole" ? <strong>{row.name}</strong> : row.name) },
    { key: "eligible", header: t("eligible"), numeric: true, cell: (row) => formats.count(row.eligible) },
    { key: "unknown", header: t("unknown"), numeric: true, cell: (row) => formats.count(row.unknown) },
    { key: "notEligible", header: t("notEligible"), numeric: true, cell: (row) => formats.count(row.notEligible) },
    { key: "entering", header: t("entering"), numeric: true, cell: (row) => (compared === null ? "–" : moved(row, "entering")) },
    { key: "leaving", header: t("leaving"), numeric: true, cell: (row) => (compared === null ? "–" : moved(row, "leaving")) },
  ];
  const same = whole.entering === 0 && whole.leaving === 0;
  return (
    <>
      <p className={classes.delta} data-preview={[whole.eligible, whole.unknown, whole.notEligible].join(" ")} data-entering={whole.entering} data-leaving={whole.leaving}>
        {compared === null
          ? t("noneSaved")
          : same
            ? t("same", { period: compared })
            : t("delta", { period: compared, before: formats.count(whole.before), entering: formats.count(whole.entering), leaving: formats.count(whole.leaving) })}
      </p>
      <DataTable caption={t("table", { term: regency.terms.district.toLowerCase() })} columns={columns} rows={rows} rowKey={(row) => row.key} chosen="whole" />
    </>
  );
}
