import type { ImportAnswer, ImportColumn } from "@sinergi/api/imports/imports.schema";
import { missingColumns } from "@sinergi/domain/imports/columns";
import { Button, Checkbox, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { emptyAsNoColumns, headersAside, type Matching, matchingOf, rematch, samplesUnder } from "#features/imports/column-matching";
import { DiscardButton } from "#features/imports/discard-button";
import { useImportWords } from "#features/imports/import-words";
import { useMatchColumns } from "#features/imports/use-match-columns";
import { useFormats } from "#lib/i18n";
import { showMasked } from "#lib/masked";
import { useRefusalWords } from "#lib/refusal-words";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Checkbox.css";
import classes from "./imports.module.css";

/** Which column of the file is which of ours: guessed by the server, corrected here, remembered per source. */
export function ColumnsStep({ answer }: { readonly answer: ImportAnswer }) {
  const t = useTranslations("imports.match");
  const formats = useFormats();
  const words = useImportWords();
  const refusals = useRefusalWords();
  const [matching, setMatching] = useState<Matching>(() => matchingOf(answer.columns));
  const [emptyAsNo, setEmptyAsNo] = useState<readonly string[]>(answer.emptyAsNo);
  const match = useMatchColumns(answer.id);
  const missing = missingColumns(answer.kind, matching);
  const aside = headersAside(answer.headers, matching);
  const sheet = answer.sheet;
  return (
    <Card title={t("title")} note={aside.length > 0 ? t("aside", { headers: formats.list(aside) }) : null}>
      {answer.sheets.length > 1 && (
        <NativeSelect
          label={t("sheet")}
          value={sheet ?? ""}
          disabled={match.isPending}
          onChange={(event) => match.changeSheet(event.currentTarget.value)}
          data={[...answer.sheets]}
          mb={16}
        />
      )}
      <MatchTable answer={answer} matching={matching} change={(name, header) => setMatching((now) => rematch(now, name, header))} />
      <EmptyAsNo columns={emptyAsNoColumns(matching)} chosen={emptyAsNo} choose={setEmptyAsNo} />
      {missing.length > 0 && <p className={classes.problem}>{t("missing", { columns: formats.list(missing.map(words.needed)) })}</p>}
      {match.error && (
        <p className={classes.problem} role="alert">
          {refusals(match.error)}
        </p>
      )}
      <div className={classes.actions}>
        <Button disabled={missing.length > 0} loading={match.isPending} onClick={() => match.check({ mapping: { ...matching }, emptyAsNo: [...emptyAsNo], sheet })}>
          {t("check")}
        </Button>
        <DiscardButton answer={answer} />
      </div>
    </Card>
  );
}

interface MatchTableProps {
  readonly answer: ImportAnswer;
  readonly matching: Matching;
  readonly change: (name: string, header: number | null) => void;
}

function MatchTable({ answer, matching, change }: MatchTableProps) {
  const t = useTranslations("imports.match");
  const words = useImportWords();
  const headerOf = (column: ImportColumn) => matching[column.name] ?? null;
  const options = [{ value: "", label: t("unused") }, ...answer.headers.map((header, index) => ({ value: String(index), label: header || t("nameless", { column: index + 1 }) }))];
  const columns: readonly Column<ImportColumn>[] = [
    {
      key: "ours",
      header: t("ours"),
      cell: (column) => (
        <>
          {words.column(column.name)} {column.required && <span className={classes.required}>{t("required")}</span>}
        </>
      ),
    },
    {
      key: "theirs",
      header: t("theirs"),
      cell: (column) => (
        <NativeSelect
          className={classes.select ?? ""}
          aria-label={t("headerFor", { column: words.column(column.name) })}
          value={headerOf(column) === null ? "" : String(headerOf(column))}
          onChange={(event) => change(column.name, event.currentTarget.value === "" ? null : Number(event.currentTarget.value))}
          data={options}
        />
      ),
    },
    {
      key: "sample",
      header: t("sample"),
      cell: (column) => (
        <span className={classes.samples}>
          {samplesUnder(answer.sample, headerOf(column)).map((value) => (
            <span key={value}>{showMasked(value)}</span>
          ))}
        </span>
      ),
    },
  ];
  return <DataTable caption={t("title")} columns={columns} rows={answer.columns} rowKey={(column) => column.name} />;
}

interface EmptyAsNoProps {
  readonly columns: readonly string[];
  readonly chosen: readonly string[];
  readonly choose: (columns: string[]) => void;
}

/** An empty cell is unknown, unless the person importing knows that their source leaves it empty to say no. */
function EmptyAsNo({ columns, chosen, choose }: EmptyAsNoProps) {
  const t = useTranslations("imports.match");
  const words = useImportWords();
  if (columns.length === 0) return null;
  return (
    <Checkbox.Group label={t("emptyAsNo")} description={t("emptyAsNoHint")} value={[...chosen]} onChange={choose} mt={24} mb={16}>
      {columns.map((name) => (
        <Checkbox key={name} value={name} label={words.column(name)} mt={8} />
      ))}
    </Checkbox.Group>
  );
}
