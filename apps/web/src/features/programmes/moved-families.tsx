import type { MovedFamily } from "@sinergi/api/programmes/definitions.schema";
import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { showMasked } from "#lib/masked";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { Loaded } from "#ui/loaded";
import { Pager } from "#ui/pager";
import classes from "./programmes.module.css";

export interface MovedAsked {
  readonly move: "entering" | "leaving";
  readonly area: string | undefined;
}

interface MovedFamiliesProps {
  readonly asked: MovedAsked & { readonly code: string; readonly period: string; readonly rule: EligibilityRule };
  readonly close: () => void;
}

/** The families a rule would bring in or leave out, masked and within the reader's scope. */
export function MovedFamilies({ asked, close }: MovedFamiliesProps) {
  const t = useTranslations("rulePreview.list");
  const formats = useFormats();
  const { nameOf } = usePlaces();
  const { regency } = useSession();
  const [page, setPage] = useState(1);
  const query = useQuery(trpc.programmes.movedFamilies.queryOptions({ ...asked, page }, { placeholderData: keepPreviousData, staleTime: 0 }));
  const title = asked.area === undefined ? t(asked.move) : t("in", { list: t(asked.move), place: nameOf(asked.area) });
  const columns: readonly Column<MovedFamily>[] = [
    { key: "head", header: t("head"), cell: (row) => <Link to="/analisis/keluarga/$familyId" params={{ familyId: row.familyId }}>{row.headName}</Link> },
    { key: "village", header: regency.terms.village, cell: (row) => `${row.village.name}, ${row.village.district}` },
    { key: "decile", header: t("decile"), numeric: true, cell: (row) => row.decile ?? "–" },
    { key: "members", header: t("members"), numeric: true, cell: (row) => formats.count(row.members) },
    { key: "noKk", header: t("noKk"), cell: (row) => showMasked(row.noKk) },
  ];
  const closing = (
    <Button variant="default" size="sm" onClick={close}>
      {t("close")}
    </Button>
  );
  // The list stands below the rule it belongs to.
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div ref={box} data-moved={asked.move}>
      <Card title={title} note={t("logged")} actions={closing}>
        <Loaded query={query} height={320}>
          {(answer) => (
            <>
              <p className={classes.quiet} data-total={answer.total}>
                {t("total", { count: answer.total, shown: formats.count(answer.total) })}
                {answer.inScope !== answer.total && ` · ${t("inScope", { part: formats.count(answer.inScope), whole: formats.count(answer.total) })}`}
              </p>
              {answer.rows.length === 0 ? <p>{t("none")}</p> : <DataTable caption={title} columns={columns} rows={answer.rows} rowKey={(row) => row.familyId} />}
              <Pager page={answer.page} pageSize={answer.pageSize} total={answer.inScope} go={setPage} />
            </>
          )}
        </Loaded>
      </Card>
    </div>
  );
}
