/** A column the import rules know, and the headers it is met under (`domain.md` §4.3, `formats.md` §2). */
export interface KnownColumn {
  readonly name: string;
  /** The header of the contract first; case, spaces, `_`, `.` and `-` do not count. */
  readonly aliases: readonly string[];
}

const PERSON = [
  { name: "nik", aliases: ["NIK", "NO_NIK", "NOMOR_NIK", "NO_KTP", "NIK_ART", "NIK_KTP", "NIK_PENERIMA"] },
  { name: "noKk", aliases: ["NO_KK", "NOKK", "NOMOR_KK", "NO_KARTU_KELUARGA", "NOMOR_KARTU_KELUARGA"] },
  { name: "name", aliases: ["NAMA", "NAMA_LENGKAP", "NAMA_ART", "NAMA_PENERIMA"] },
  { name: "birthDate", aliases: ["TGL_LAHIR", "TANGGAL_LAHIR"] },
] as const satisfies readonly KnownColumn[];

const PLACE = [
  {
    name: "villageCode",
    aliases: ["KODE_WILAYAH", "KODE_KEMENDAGRI", "KODE_DESA", "KODE_PEKON", "KODE_KELURAHAN", "KODE_DESA_KELURAHAN", "KODE_BPS"],
  },
  { name: "provincePart", aliases: ["KDPROV", "KODE_PROV", "NO_PROP", "KODE_PROVINSI"] },
  { name: "regencyPart", aliases: ["KDKAB", "NO_KAB", "KODE_KAB", "KODE_KABUPATEN"] },
  { name: "districtPart", aliases: ["KDKEC", "NO_KEC", "KODE_KEC", "KODE_KECAMATAN"] },
  { name: "villagePart", aliases: ["KDDESA", "NO_KEL", "KDKEL", "KODE_KEL"] },
  { name: "district", aliases: ["KECAMATAN", "NAMA_KECAMATAN", "KEC"] },
  { name: "village", aliases: ["PEKON", "DESA", "KELURAHAN", "DESA_KELURAHAN", "DESA/KELURAHAN", "NAMA_PEKON", "NAMA_DESA", "NAMA_KELURAHAN", "KAMPUNG"] },
] as const satisfies readonly KnownColumn[];

export const FAMILY_COLUMNS = [
  ...PERSON,
  { name: "sourceFamilyId", aliases: ["ID_KELUARGA", "ID_KELUARGA_P3KE", "IDBDT", "ID_DTKS", "ID_SEMESTA", "NO_KELUARGA"] },
  { name: "headName", aliases: ["NAMA_KK", "NAMA_KRT", "KEPALA_KELUARGA", "NAMA_KEPALA_KELUARGA"] },
  { name: "relation", aliases: ["SHDK", "HUBUNGAN", "HUB_KRT", "HUBUNGAN_KK", "HUBUNGAN_KELUARGA"] },
  { name: "sex", aliases: ["JK", "JENIS_KELAMIN"] },
  ...PLACE,
  {
    name: "decile",
    aliases: ["DESIL", "DESIL_NASIONAL", "DESIL_KESEJAHTERAAN", "PERINGKAT_KESEJAHTERAAN", "KD_PERINGKAT_KESEJAHTERAAN_KELUARGA", "DESIL_KEMENSOS"],
  },
  { name: "address", aliases: ["ALAMAT"] },
  { name: "rt", aliases: ["RT"] },
  { name: "rw", aliases: ["RW"] },
  { name: "occupation", aliases: ["PEKERJAAN", "STATUS_PEKERJAAN"] },
  { name: "education", aliases: ["PENDIDIKAN", "IJAZAH_TERTINGGI"] },
  { name: "school", aliases: ["PARTISIPASI_SEKOLAH"] },
  { name: "pregnant", aliases: ["STATUS_HAMIL"] },
  { name: "disability", aliases: ["JENIS_DISABILITAS"] },
  { name: "severeDisability", aliases: ["DISABILITAS_BERAT"] },
  { name: "chronicIllness", aliases: ["PENYAKIT_KRONIS"] },
  { name: "tenure", aliases: ["STATUS_RUMAH"] },
  { name: "floor", aliases: ["JENIS_LANTAI"] },
  { name: "wall", aliases: ["JENIS_DINDING"] },
  { name: "roof", aliases: ["JENIS_ATAP"] },
  { name: "water", aliases: ["SUMBER_AIR", "SUMBER_AIR_MINUM"] },
  { name: "toilet", aliases: ["FASILITAS_BAB"] },
  { name: "light", aliases: ["SUMBER_PENERANGAN"] },
  { name: "powerVa", aliases: ["DAYA_LISTRIK"] },
  { name: "civilRegistryMatch", aliases: ["PADAN_DUKCAPIL", "PADAN", "KET_PADAN", "STATUS_PADAN"] },
] as const satisfies readonly KnownColumn[];

export const RECIPIENT_COLUMNS = [
  ...PERSON,
  { name: "headName", aliases: ["NAMA_KK", "NAMA_KRT", "KEPALA_KELUARGA", "NAMA_KEPALA_KELUARGA"] },
  ...PLACE,
  { name: "startsOn", aliases: ["TGL_MULAI", "TANGGAL_MULAI"] },
  { name: "endsOn", aliases: ["TGL_AKHIR", "TANGGAL_AKHIR"] },
  { name: "amountIdr", aliases: ["NILAI"] },
  { name: "status", aliases: ["STATUS"] },
] as const satisfies readonly KnownColumn[];

/** Lists of what was paid in a tranche (docs/guides/impor-penyaluran.md). */
export const PAYMENT_COLUMNS = [
  ...PERSON,
  { name: "headName", aliases: ["NAMA_KK", "NAMA_KRT", "KEPALA_KELUARGA", "NAMA_KEPALA_KELUARGA"] },
  ...PLACE,
  { name: "amountIdr", aliases: ["NILAI", "NOMINAL", "JUMLAH", "NILAI_BAYAR", "NILAI_BANTUAN"] },
  { name: "paidOn", aliases: ["TGL_BAYAR", "TANGGAL_BAYAR", "TGL_SALUR", "TANGGAL_SALUR", "TGL_CAIR", "TANGGAL_CAIR"] },
  { name: "channel", aliases: ["KANAL", "PENYALUR", "BANK", "BANK_PENYALUR"] },
  { name: "status", aliases: ["STATUS", "STATUS_BAYAR", "STATUS_SALUR", "STATUS_CAIR"] },
] as const satisfies readonly KnownColumn[];

export type FamilyColumn = (typeof FAMILY_COLUMNS)[number]["name"];
export type RecipientColumn = (typeof RECIPIENT_COLUMNS)[number]["name"];
export type PaymentColumn = (typeof PAYMENT_COLUMNS)[number]["name"];
