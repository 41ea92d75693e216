import type { PaymentState } from "@sinergi/domain/payments/payment-states";
import { Link } from "@tanstack/react-router";
import { useFormats } from "#lib/i18n";
import { useMay } from "#lib/session";
import links from "#ui/number-link.module.css";
import { paidFamiliesSearch } from "#urls/payments.url";

interface PaidLinkProps {
  readonly period: string;
  readonly programme: string;
  readonly tranche: number;
  readonly state: PaymentState | "UNLISTED";
  readonly area?: string | undefined;
  /** Null: unknown, nothing to open. */
  readonly count: number | null;
  /** What the number is of, for those who hear it alone. */
  readonly label?: string | undefined;
}

/** A number of a tranche that opens the list behind it. */
export function PaidLink({ period, programme, tranche, state, area, count, label }: PaidLinkProps) {
  const formats = useFormats();
  const mayOpen = useMay("payments.read");
  if (count === null || !mayOpen) return formats.count(count);
  return (
    <Link to="/data/penyaluran/keluarga" search={paidFamiliesSearch({ period, programme, tranche, state, area })} className={links.link} aria-label={label === undefined ? undefined : `${label}: ${formats.count(count)}`}>
      {formats.count(count)}
    </Link>
  );
}
