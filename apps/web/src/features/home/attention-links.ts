import type { Attention } from "@sinergi/api/home/home.schema";
import type { Permission } from "@sinergi/domain/access/permissions";

/** Where one thing that waits is dealt with; null for those who may not deal with it. */
export type AttentionLink =
  | { readonly to: "/data/impor/baru"; readonly search: { readonly jenis: "keluarga" | "penerima" } }
  | { readonly to: "/data/impor/$importId"; readonly params: { readonly importId: string } }
  | { readonly to: "/tindak-lanjut"; readonly search: { readonly lambat?: "ya"; readonly milik?: "saya"; readonly keadaan?: "verifikasi"; readonly jawab?: "ditolak" } }
  | { readonly to: "/pendampingan/cakupan" | "/pendampingan/kiriman" | "/pendampingan/laporan" | "/rujukan" }
  | { readonly to: "/data/tak-terdata" }
  | { readonly to: "/analisis/keluarga"; readonly search: { readonly desil: string } }
  | { readonly to: "/analisis/sasaran"; readonly search: { readonly prog?: string } };

function target(item: Attention): { readonly needs: Permission; readonly link: AttentionLink } {
  switch (item.code) {
    case "no_families":
    case "data_old":
      return { needs: "registry.write", link: { to: "/data/impor/baru", search: { jenis: "keluarga" } } };
    case "programme_without_list":
      return { needs: "registry.write", link: { to: "/data/impor/baru", search: { jenis: "penerima" } } };
    case "import_waiting":
    case "import_failed":
      return { needs: "imports.read", link: { to: "/data/impor/$importId", params: { importId: item.importId } } };
    case "follow_ups_late":
      return { needs: "followups.read", link: { to: "/tindak-lanjut", search: item.agency === null ? { lambat: "ya" } : { lambat: "ya", milik: "saya" } } };
    case "follow_ups_unverified":
      return { needs: "followups.verify", link: { to: "/tindak-lanjut", search: { keadaan: "verifikasi" } } };
    case "follow_ups_declined":
      return { needs: "followups.verify", link: { to: "/tindak-lanjut", search: { jawab: "ditolak" } } };
    case "visits_overdue":
      return { needs: "coverage.read", link: { to: "/pendampingan/cakupan" } };
    case "phones_unsent":
    case "records_review":
      return { needs: "sync.review", link: { to: "/pendampingan/kiriman" } };
    case "reports_waiting":
      return { needs: "monthReports.approve", link: { to: "/pendampingan/laporan" } };
    case "referrals_waiting":
      return { needs: "referrals.read", link: { to: "/rujukan" } };
    case "unlisted":
      return { needs: "enrolments.decide", link: { to: "/data/tak-terdata" } };
    case "no_decile":
      return { needs: "families.read", link: { to: "/analisis/keluarga", search: { desil: "tanpa" } } };
    case "worst_exclusion":
      return { needs: "figures.read", link: { to: "/analisis/sasaran", search: { prog: item.programme } } };
  }
}

export function attentionLink(item: Attention, permissions: readonly Permission[]): AttentionLink | null {
  const { needs, link } = target(item);
  return permissions.includes(needs) ? link : null;
}

/** What stops the work or is late stands out from what is only worth a look. */
export function isUrgent(item: Attention): boolean {
  return item.code === "no_families" || item.code === "data_old" || item.code === "import_failed" || item.code === "follow_ups_late" || item.code === "phones_unsent";
}
