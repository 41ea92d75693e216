import type { ImportAnswer } from "@sinergi/api/imports/imports.schema";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ApproveStep } from "#features/imports/approve-step";
import { CheckStep } from "#features/imports/check-step";
import { ColumnsStep } from "#features/imports/columns-step";
import { EndedStep } from "#features/imports/ended-step";
import { isMoving, stepOf } from "#features/imports/import-step";
import { useImportWords } from "#features/imports/import-words";
import { MovingCard } from "#features/imports/moving-card";
import { ResultStep } from "#features/imports/result-step";
import { StepList } from "#features/imports/step-list";
import { UploadStep } from "#features/imports/upload-step";
import { useFormats } from "#lib/i18n";
import { trpc } from "#lib/trpc";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";

const route = getRouteApi("/frame/data/impor/$importId");
/** How often a moving import is asked for while no news of it arrives. */
const POLL_MS = 1000;

/** Steps 2-7 of one import, at the step its state says. */
export function ImportPage() {
  const t = useTranslations("imports");
  const words = useImportWords();
  const formats = useFormats();
  const { importId } = route.useParams();
  const query = useQuery(
    trpc.imports.get.queryOptions(
      { id: importId },
      { staleTime: 0, refetchInterval: ({ state }) => (state.data && isMoving(state.data.state) ? POLL_MS : false) },
    ),
  );
  const file = query.data?.fileName ? t("fileLine", { name: query.data.fileName, size: formats.bytes(query.data.fileBytes) }) : null;
  return (
    <Page title={query.data ? words.title(query.data) : t("one")} intro={file}>
      <Loaded query={query} height={480}>
        {(answer) => <ImportAt answer={answer} />}
      </Loaded>
    </Page>
  );
}

function ImportAt({ answer }: { readonly answer: ImportAnswer }) {
  const { langkah } = route.useSearch();
  const place = stepOf(answer, langkah);
  switch (place) {
    case "source":
    case "upload":
      return <Stepped at="upload" body={<UploadStep answer={answer} />} />;
    case "columns":
      return <Stepped at="columns" body={<ColumnsStep key={answer.sheet ?? ""} answer={answer} />} />;
    case "check":
      return <Stepped at="check" body={answer.state === "CHECKING" ? <MovingCard answer={answer} /> : <CheckStep answer={answer} />} />;
    case "approve":
      return <Stepped at="approve" body={<ApproveStep answer={answer} />} />;
    case "commit":
      return <Stepped at="commit" body={<MovingCard answer={answer} />} />;
    case "result":
      return <Stepped at="result" body={<ResultStep answer={answer} />} />;
    case "ended":
      return <EndedStep answer={answer} />;
  }
}

interface SteppedProps {
  readonly at: Parameters<typeof StepList>[0]["at"];
  readonly body: ReactNode;
}

function Stepped({ at, body }: SteppedProps) {
  return (
    <>
      <StepList at={at} />
      {body}
    </>
  );
}
