import { useTranslations } from "use-intl";
import under from "#ui/act-form.module.css";
import own from "./deliveries.module.css";

/** What a record says, as it was sent; indented where it is JSON. */
export function SentBody({ title, under: said, body }: { readonly title: string; readonly under?: string; readonly body: string | null }) {
  const t = useTranslations("deliveries.detail");
  return (
    <details className={own.sent}>
      <summary>
        {title}
        {said !== undefined && <span className={under.under}>{said}</span>}
      </summary>
      {body === null ? <p>{t("hidden")}</p> : <pre className={own.body}>{indented(body)}</pre>}
    </details>
  );
}

function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
