import { Switch } from "@mantine/core";
import type { NoticeChoiceAnswer } from "@sinergi/api/notices/notices.schema";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { Loaded } from "#ui/loaded";
import { Refused } from "#ui/refused";
import "@mantine/core/styles/Switch.css";

/** One e-mail a day with what is new: on unless one switches it off. */
export function DigestCard() {
  const t = useTranslations("notices.digest");
  const query = useQuery(trpc.notices.choice.queryOptions());
  return (
    <Card title={t("title")}>
      <Loaded query={query} height={80}>
        {(choice) => <Choice choice={choice} />}
      </Loaded>
    </Card>
  );
}

function Choice({ choice }: { readonly choice: NoticeChoiceAnswer }) {
  const t = useTranslations("notices.digest");
  const queryClient = useQueryClient();
  const choose = useMutation(trpc.notices.choose.mutationOptions({ onSettled: () => queryClient.invalidateQueries(trpc.notices.choice.queryFilter()) }));
  return (
    <>
      <Switch
        label={t("label")}
        description={choice.mailReady ? t("explained", { email: choice.email }) : t("notReady")}
        checked={choose.isPending ? choose.variables.digest : choice.digest}
        onChange={(event) => choose.mutate({ opId: newOperationId(), digest: event.currentTarget.checked })}
      />
      {choose.error && <Refused error={choose.error} />}
    </>
  );
}
