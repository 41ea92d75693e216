const WORDS: Readonly<Record<string, string>> = {
  FILE_UNREADABLE: "Berkas tidak dapat dibaca / the file cannot be read",
  EMPTY: "Berkas tidak berisi baris data; periksa lembar atau unduh ulang berkasnya / the file has no data rows",
  HEADER_MISSING: "Kolom wajib tidak ditemukan; beri nama kolom sesuai panduan / a required column cannot be found",
  NOT_A_TABLE: "Berkas ini bukan tabel CSV atau XLSX; simpan ulang sebagai .xlsx atau .csv / not a CSV or XLSX table: save it as one",
  TOO_LARGE: "Berkas melebihi batas; bagi menjadi beberapa berkas / the file is over the limit: split it",
  ZIP_BOMB: "Isi berkas membengkak tidak wajar; berkas tidak dibuka / the file unpacks to an unreasonable size and was not opened",
  ENCODING: "Pengodean huruf tidak terbaca; simpan sebagai CSV UTF-8 / the text encoding cannot be read: save as CSV UTF-8",
  ALREADY_IMPORTED: "Berkas ini sudah diimpor; pakai --again bila sengaja / this very file is imported already; --again if on purpose",
  NOTHING_USABLE: "Tidak ada satu baris pun yang dapat dipakai; perbaiki kesalahan lalu impor ulang / not one row is usable: mend the errors and import again",
};

/** Why a file is refused and what to do, in Indonesian with English beside it. */
export function fileRefusalWords({ code, facts }: { readonly code: string; readonly facts: Readonly<Record<string, string>> }): string {
  const detail = Object.values(facts).filter((fact) => fact !== "" && fact !== "null").join("; ");
  return `${WORDS[code] ?? code}${detail === "" ? "" : ` (${detail})`}`;
}
