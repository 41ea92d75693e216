import type { DeliveryDetail } from "@sinergi/api/sync/review.schema";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { ContestedFields } from "#features/deliveries/contested-fields";
import { DecideDelivery } from "#features/deliveries/decide-delivery";
import { SentBody } from "#features/deliveries/sent-body";
import { useDeliveryWords } from "#features/deliveries/use-delivery-words";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import forms from "#ui/act-form.module.css";
import { Dialog } from "#ui/dialog";
import { Loaded } from "#ui/loaded";

/** One record with both sides of what is asked, and the decision. */
export function DeliveryDialog({ id, close }: { readonly id: string; readonly close: () => void }) {
  const t = useTranslations("deliveries");
  const words = useDeliveryWords();
  const query = useQuery(trpc.sync.delivery.queryOptions({ id }));
  const row = query.data?.row;
  return (
    <Dialog opened onClose={close} title={row === undefined ? t("title") : t("detail.title", { kind: words.kind(row.kind), name: row.userName })}>
      <Loaded query={query} height={320}>
        {(detail) => <Detail detail={detail} close={close} />}
      </Loaded>
    </Dialog>
  );
}

function Detail({ detail, close }: { readonly detail: DeliveryDetail; readonly close: () => void }) {
  const t = useTranslations("deliveries");
  const words = useDeliveryWords();
  const formats = useFormats();
  const { regency } = useSession();
  const { row, fields, body, other, facts, clientAt, photos } = detail;
  const moment = (iso: string | null): string => (iso === null ? "–" : formats.moment(iso, regency.timeZone));
  return (
    <div className={forms.form}>
      <p className={forms.care}>
        <strong>{words.code(row.code)}.</strong> {t(`explained.${row.code ?? "NONE"}`)}
      </p>
      <dl className={forms.facts}>
        <Fact name={t("family")} value={row.headName === null ? "–" : `${row.headName}, ${row.villageName ?? ""}`} />
        <Fact name={t("came")} value={moment(row.receivedAt)} />
        <Fact name={t("detail.clientAt")} value={moment(clientAt)} />
        {row.receiptNo !== null && <Fact name={t("receipt")} value={formats.count(row.receiptNo)} />}
      </dl>
      {typeof facts["mergedInto"] === "string" && <p>{t("detail.merged", { id: facts["mergedInto"] })}</p>}
      {typeof facts["path"] === "string" && facts["path"] !== "" && <p>{t("detail.path", { path: facts["path"] })}</p>}
      {fields !== null && <ContestedFields fields={fields} current={detail.current} />}
      {fields === null && <SentBody title={t("detail.body")} body={body} />}
      {other !== null && <SentBody title={t("detail.other")} under={t("detail.otherBy", { name: other.userName, moment: moment(other.receivedAt) })} body={other.body} />}
      {photos.filter(({ complete }) => complete).map(({ id }, at) => (
        <a key={id} href={`/files/lapangan/foto/${id}`} target="_blank" rel="noreferrer">{`${t("photos")} ${at + 1}`}</a>
      ))}
      <Decision row={row} close={close} moment={moment} />
    </div>
  );
}

interface DecisionProps {
  readonly row: DeliveryDetail["row"];
  readonly close: () => void;
  readonly moment: (iso: string | null) => string;
}

/** What was decided; or what can be, by whoever may. */
function Decision({ row, close, moment }: DecisionProps) {
  const t = useTranslations("deliveries");
  if (row.decidedAt !== null) return <p>{`${row.decision === null ? "–" : t(`decided.${row.decision}`)} · ${row.decidedName ?? ""} · ${moment(row.decidedAt)}${row.note ? ` · ${row.note}` : ""}`}</p>;
  return row.broughtByReader ? <p>{t("detail.broughtByYou")}</p> : <DecideDelivery row={row} close={close} />;
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
