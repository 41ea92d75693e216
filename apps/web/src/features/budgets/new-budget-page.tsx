import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { BudgetForm } from "#features/budgets/budget-form";
import { useBudgetActs } from "#features/budgets/use-budget-acts";
import { useWritableAgencies } from "#features/budgets/use-writable-agencies";
import { useQuery } from "@tanstack/react-query";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";

const route = getRouteApi("/frame/perencanaan/anggaran/baru");

/** Proposes an activity that is not in the plan yet. */
export function NewBudgetPage() {
  const t = useTranslations("budgets.new");
  const words = useRefusalWords();
  const { thn } = route.useSearch();
  const navigate = route.useNavigate();
  const { propose } = useBudgetActs();
  const agencies = useWritableAgencies();
  const query = useQuery(trpc.budgets.overview.queryOptions({ year: thn }));
  const [ids] = useState(() => ({ id: newOperationId(), rowId: newOperationId() }));
  return (
    <Page title={t("title")} intro={query.data && t("intro", { year: query.data.year })}>
      <Card title={t("card")}>
        <Loaded query={query} height={600}>
          {({ year }) => (
            <BudgetForm
              key={agencies.length}
              agencies={agencies}
              busy={propose.isPending}
              problem={propose.error ? words(propose.error) : null}
              submit={(content, reason) =>
                propose.mutate({ opId: newOperationId(), ...ids, reason, proposal: { kind: "NEW", year, content } }, { onSuccess: () => void navigate({ to: "/perencanaan/anggaran/$rowId", params: { rowId: ids.rowId }, search: {} }) })
              }
              cancel={() => void navigate({ to: "/perencanaan/anggaran", search: { thn } })}
            />
          )}
        </Loaded>
      </Card>
    </Page>
  );
}
