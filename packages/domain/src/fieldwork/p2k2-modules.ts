export interface P2k2Module {
  readonly code: string;
  readonly name: string;
  readonly topics: readonly string[];
}

/** Modules of P2K2 with the topics that are on record (`domain.md` §6.2); what else a session was about is written in words. */
export const P2K2_MODULES: readonly P2k2Module[] = [
  {
    code: "M1", name: "Pengasuhan dan pendidikan anak",
    topics: ["Menjadi orang tua yang lebih baik", "Memahami perilaku anak", "Memahami cara anak usia dini belajar", "Membantu anak sukses di sekolah"],
  },
  { code: "M2", name: "Pengelolaan keuangan dan perencanaan usaha", topics: ["Mengelola keuangan keluarga", "Cermat meminjam dan menabung", "Memulai usaha"] },
  { code: "M3", name: "Kesehatan dan gizi", topics: ["Gizi ibu hamil dan balita", "Pencegahan stunting", "Kebersihan dan kesehatan lingkungan"] },
  { code: "M4", name: "Perlindungan anak", topics: ["Mencegah kekerasan pada anak", "Mencegah penelantaran dan eksploitasi anak"] },
  { code: "M5", name: "Kesejahteraan sosial", topics: ["Perawatan lansia", "Pelayanan bagi penyandang disabilitas"] },
];
