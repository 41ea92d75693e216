import type { ProposalContent } from "#updates/proposal.schema";
import { proposalNumber, type ProposalKind, type ProposalLane } from "#updates/vocabulary";

/** Columns of the file for SIKS-NG, in order (`docs/guides/siks-ng-file.md`). The official template is not public: names are those of the operator's screens. */
export const SIKS_COLUMNS = [
  "NO_USULAN", "JENIS_USULAN", "JALUR", "NIK", "NO_KK", "NAMA", "KODE_WILAYAH", "KECAMATAN", "DESA_KELURAHAN", "ALAMAT", "JUMLAH_ANGGOTA", "PERUBAHAN", "NAMA_ANGGOTA", "TGL_LAHIR", "JENIS_KELAMIN", "NILAI_BARU",
  "ALASAN_HAPUS", "KETERANGAN", "TGL_USULAN", "TGL_MUSYAWARAH", "TGL_GROUND_CHECK",
] as const;

export interface SiksFacts {
  readonly number: number;
  readonly kind: ProposalKind;
  readonly lane: ProposalLane;
  readonly subject: string;
  readonly villageCode: string;
  readonly villageName: string;
  readonly districtName: string;
  readonly content: ProposalContent;
  /** In full: only for the file itself. */
  readonly nik: string | null;
  readonly noKk: string | null;
  readonly proposedOn: string;
  readonly meetingOn: string | null;
  readonly checkedOn: string | null;
}

/** One line of the file, in the order of its columns. What is not known is empty, never 0. */
export function siksRow({ content, ...it }: SiksFacts): readonly string[] {
  return [
    proposalNumber(it.number), it.kind, it.lane, it.nik ?? "", it.noKk ?? "", it.subject, it.villageCode, it.districtName, it.villageName, content.address ?? "", content.members === undefined ? "" : String(content.members),
    content.change ?? "", content.person ?? "", content.birthDate ?? "", content.sex ?? "", content.value ?? "", content.removal ?? "", content.reason, it.proposedOn, it.meetingOn ?? "", it.checkedOn ?? "",
  ];
}
