import type { ObjectionState, ProposalState } from "@sinergi/domain/updates/vocabulary";
import { useTranslations } from "use-intl";
import own from "./updates.module.css";

const STEP = {
  DRAF: "begun", MUSYAWARAH: "on", DIINPUT_SIKSNG: "on", DIPERIKSA_DINSOS: "on", GROUND_CHECK: "on", DIKIRIM: "sent", DISETUJUI: "yes", DITOLAK: "no", DIKEMBALIKAN: "back",
  DITERIMA: "begun", DIVERIFIKASI: "on", DITERUSKAN: "sent", TERBUKTI: "yes", TIDAK_TERBUKTI: "no",
} as const satisfies Record<ProposalState | ObjectionState, string>;

/** How far a proposal or an objection has come: a sign and its word. */
export function StateMark({ state }: { readonly state: ProposalState | ObjectionState }) {
  const t = useTranslations("updates.states");
  return (
    <span className={own.state} data-step={STEP[state]}>
      {t(state)}
    </span>
  );
}
