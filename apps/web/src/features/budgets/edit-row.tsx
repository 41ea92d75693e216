import type { BudgetRowAnswer } from "@sinergi/api/budgets/budgets.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { BudgetForm } from "#features/budgets/budget-form";
import { useBudgetActs } from "#features/budgets/use-budget-acts";
import { useWritableAgencies } from "#features/budgets/use-writable-agencies";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { Card } from "#ui/card";

const route = getRouteApi("/frame/perencanaan/anggaran/$rowId");

/** Proposes other words or numbers for a row. */
export function EditRow({ row }: { readonly row: BudgetRowAnswer }) {
  const t = useTranslations("budgets.row");
  const words = useRefusalWords();
  const navigate = route.useNavigate();
  const { propose } = useBudgetActs();
  const agencies = useWritableAgencies();
  const [id] = useState(newOperationId);
  const back = () => void navigate({ search: {} });
  return (
    <Card title={t("editTitle")}>
      <BudgetForm
        now={row.content}
        agencies={agencies.some(({ code }) => code === row.content.agency) ? agencies : [{ code: row.content.agency, name: row.agencyName }, ...agencies]}
        busy={propose.isPending}
        problem={propose.error ? words(propose.error) : null}
        submit={(content, reason) => propose.mutate({ opId: newOperationId(), id, rowId: row.id, reason, proposal: { kind: "EDIT", content, basedOn: row.revision } }, { onSuccess: back })}
        cancel={back}
      />
    </Card>
  );
}
