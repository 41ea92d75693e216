import type { MovedFamily } from "@sinergi/api/programmes/definitions.schema";
import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { showMasked } from "#lib/masked";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import forms from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { ExportButton } from "#ui/export-button";
import { Loaded } from "#ui/loaded";
import { Pager } from "#ui/pager";
import { pageKey, pageOf } from "#urls/codes";
import { type Move, movedOrderIn, nextMovedOrder } from "#urls/programmes.url";
import classes from "./programmes.module.css";

const route = getRouteApi("/frame/program/$code/tahun/$year");

export interface MovedAsked {
  readonly move: Move;
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
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const order = movedOrderIn(search);
  const query = useQuery(trpc.programmes.movedFamilies.queryOptions({ ...asked, ...order, page: pageOf(search.hal) }, { placeholderData: keepPreviousData, staleTime: 0 }));
  const title = asked.area === undefined ? t(asked.move) : t("in", { list: t(asked.move), place: nameOf(asked.area) });
  const columns: readonly Column<MovedFamily>[] = [
    { key: "head", header: t("head"), sortable: true, cell: (row) => <Link to="/analisis/keluarga/$familyId" params={{ familyId: row.familyId }}>{row.headName}</Link> },
    { key: "village", header: regency.terms.village, sortable: true, cell: (row) => `${row.village.name}, ${row.village.district}` },
    { key: "decile", header: t("decile"), numeric: true, sortable: true, cell: (row) => row.decile ?? "–" },
    { key: "members", header: t("members"), numeric: true, sortable: true, cell: (row) => formats.count(row.members) },
    { key: "noKk", header: t("noKk"), cell: (row) => showMasked(row.noKk) },
  ];
  const change = (key: string) => void navigate({ search: (now) => ({ ...now, urut: nextMovedOrder(now, key), hal: undefined }), resetScroll: false });
  const closing = (
    <span className={forms.actions}>
      <ExportButton what={{ kind: "ruleMoves", filter: asked }} />
      <Button variant="default" size="sm" onClick={close}>
        {t("close")}
      </Button>
    </span>
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
              {answer.rows.length === 0 ? <p>{t("none")}</p> : <DataTable caption={title} columns={columns} rows={answer.rows} rowKey={(row) => row.familyId} sorting={{ key: order.sort, descending: order.descending, change }} />}
              <Pager page={answer.page} pageSize={answer.pageSize} total={answer.inScope} go={(page) => void navigate({ search: (now) => ({ ...now, hal: pageKey(page) }), resetScroll: false })} />
            </>
          )}
        </Loaded>
      </Card>
    </div>
  );
}
