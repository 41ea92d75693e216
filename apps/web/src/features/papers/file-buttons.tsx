import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { PaperKind } from "@sinergi/domain/papers/vocabulary";
import { useTranslations } from "use-intl";
import { downloadFile } from "#lib/download";
import { Refused } from "#ui/refused";
import classes from "./papers.module.css";

interface FileButtonsProps {
  readonly place: { readonly meetingId: string; readonly kind: PaperKind; readonly version: number | null };
  /** Minutes can be taken to Word. */
  readonly docx: boolean;
  readonly compact?: boolean;
}

/** The paper as a file: a signed one as it was signed, any other as the draft it is. */
export function FileButtons({ place, docx, compact = false }: FileButtonsProps) {
  const t = useTranslations("papers");
  const fetching = useMutation({ mutationFn: (format: "pdf" | "docx") => downloadFile("/files/papers", `naskah.${format}`, { ...place, format }) });
  const size = compact ? "compact-md" : "sm";
  const isFetching = (format: "pdf" | "docx") => fetching.isPending && fetching.variables === format;
  return (
    <div className={classes.files} data-screen-only>
      <Button variant="default" size={size} loading={isFetching("pdf")} onClick={() => fetching.mutate("pdf")} aria-label={t("downloadPdf", { paper: t(`kinds.${place.kind}`) })}>
        PDF
      </Button>
      {docx && (
        <Button variant="default" size={size} loading={isFetching("docx")} onClick={() => fetching.mutate("docx")} aria-label={t("downloadDocx", { paper: t(`kinds.${place.kind}`) })}>
          Word
        </Button>
      )}
      <Refused error={fetching.error} />
    </div>
  );
}
