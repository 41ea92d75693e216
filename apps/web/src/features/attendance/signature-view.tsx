import { SIGNATURE_HEIGHT, SIGNATURE_WIDTH } from "@sinergi/domain/meetings/signature";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { trpc } from "#lib/trpc";
import { Loaded } from "#ui/loaded";
import classes from "./attendance.module.css";

/** A signature as it was drawn, for whoever keeps the list. */
export function SignatureView({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useTranslations("attendance");
  const query = useQuery(trpc.attendance.signature.queryOptions({ id }, { gcTime: 0 }));
  return (
    <Loaded query={query} height={120}>
      {({ path }) => (
        <svg className={classes.signature} viewBox={`0 0 ${SIGNATURE_WIDTH} ${SIGNATURE_HEIGHT}`} role="img" aria-label={t("signatureNamed", { name })}>
          {path !== null && <path d={path} className={classes.ink} />}
        </svg>
      )}
    </Loaded>
  );
}
