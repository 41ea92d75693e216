import type { FocusListAnswer } from "@sinergi/api/focus/focus.schema";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { DraftEditor } from "#features/focus/draft-editor";
import { ListActs } from "#features/focus/list-acts";
import { ListFacts } from "#features/focus/list-facts";
import { ReachCards } from "#features/focus/reach-cards";
import { SinceCard } from "#features/focus/since-card";
import { VillagesCard } from "#features/focus/villages-card";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";

const route = getRouteApi("/frame/perencanaan/lokus/$listId");

/** One list of priority villages: what it says, what changed, and whether help really goes there. */
export function FocusListPage() {
  const t = useTranslations("focus.list");
  const { listId } = route.useParams();
  const query = useQuery(trpc.focus.list.queryOptions({ id: listId }));
  return (
    <Page title={query.data?.list.name ?? t("title")} intro={<Link to="/perencanaan/lokus">{t("back")}</Link>} actions={query.data && <ListActs answer={query.data} />}>
      <Loaded query={query} height={760}>
        {(answer) => <ListCards answer={answer} />}
      </Loaded>
    </Page>
  );
}

function ListCards({ answer }: { readonly answer: FocusListAnswer }) {
  const mayWrite = useMay("focus.write");
  const editing = mayWrite && answer.list.state === "DRAFT";
  return (
    <>
      <ListFacts answer={answer} />
      {editing ? <DraftEditor answer={answer} key={answer.list.revision} /> : <VillagesCard answer={answer} />}
      <SinceCard answer={answer} />
      <ReachCards answer={answer} />
    </>
  );
}
