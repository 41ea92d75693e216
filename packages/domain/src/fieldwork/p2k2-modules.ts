import type { P2k2Module } from "#fieldwork/p2k2-modules.schema";

/** Modules of P2K2 with the topics that are on record (`domain.md` §6.2), until a regency says otherwise; what else a session was about is written in words. */
export const DEFAULT_P2K2_MODULES: P2k2Module[] = [
  {
    code: "M1", name: "Pengasuhan dan pendidikan anak", offered: true,
    topics: ["Menjadi orang tua yang lebih baik", "Memahami perilaku anak", "Memahami cara anak usia dini belajar", "Membantu anak sukses di sekolah"],
  },
  { code: "M2", name: "Pengelolaan keuangan dan perencanaan usaha", offered: true, topics: ["Mengelola keuangan keluarga", "Cermat meminjam dan menabung", "Memulai usaha"] },
  { code: "M3", name: "Kesehatan dan gizi", offered: true, topics: ["Gizi ibu hamil dan balita", "Pencegahan stunting", "Kebersihan dan kesehatan lingkungan"] },
  { code: "M4", name: "Perlindungan anak", offered: true, topics: ["Mencegah kekerasan pada anak", "Mencegah penelantaran dan eksploitasi anak"] },
  { code: "M5", name: "Kesejahteraan sosial", offered: true, topics: ["Perawatan lansia", "Pelayanan bagi penyandang disabilitas"] },
];

/** How a module reads wherever a session names it: code and name, or the bare code where no list has it. */
export function moduleWords(code: string, modules: readonly P2k2Module[]): string {
  const name = modules.find((module) => module.code === code)?.name;
  return name === undefined ? code : `${code} ${name}`;
}

/**
 * The module of a new list that would take its name from sessions that were held with it; null where none does. A session keeps
 * only the code, so a code that was used keeps its name: whoever wants another word stops offering it and adds a new code.
 */
export function moduleTakenFromSessions(before: readonly P2k2Module[], after: readonly P2k2Module[], used: ReadonlySet<string>): string | null {
  const nameIn = (modules: readonly P2k2Module[], code: string): string | undefined => modules.find((module) => module.code === code)?.name;
  return before.find(({ code, name }) => used.has(code) && nameIn(after, code) !== name)?.code ?? null;
}
