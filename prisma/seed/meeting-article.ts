import type { Topic } from "#meeting-topics";

/**
 * The rakor of August 2019 the product grew out of. What was aimed at and who spoke is known from a report of the day (facts; the
 * sentences are ours). What was agreed is not told there: decisions and follow-ups are made from its aims for the simulation.
 */
export const ARTICLE = {
  title: "Rakor TKPK Agustus 2019",
  heldOn: { year: 2019, month: 8, day: 20 },
  place: "Aula Pekuon Bappeda",
  note: "Hari dan tanggal menurut hari terbit berita, Selasa 20 Agustus 2019. Naskah berita menulis Selasa (2/8), padahal 2 Agustus 2019 jatuh pada hari Jumat.",
  chair: { name: "Hi. Mad Hasnurin", position: "Wakil Bupati" },
  officials: { WABUP: "Hi. Mad Hasnurin", BAPPEDA: "Ir. Okmal, M.Si.", DINSOS: "Raswan, S.H." },
  opening: "Wakil Bupati membuka rapat dan menyatakan bahwa penanggulangan kemiskinan perlu dibicarakan bersama, dinas demi dinas, agar program pembangunan tidak berjalan sendiri-sendiri.",
  directions: [
    "Program bagi warga miskin agar lebih terarah dan hemat: yang belum terjangkau usaha formal diberi jalan ke kegiatan produktif, yang masih di bawah garis kemiskinan lebih diperhatikan.",
    "Dua sisi ditangani sekaligus. Penghidupan: bantuan langsung, layanan dasar dan mutu manusia bagi keluarga yang miskin menahun supaya kemiskinan tidak turun ke anaknya. Produksi: keterampilan, modal dan prasarana agar usaha kecil tumbuh dan bermitra.",
    "Perencanaan dan penganggaran berpihak kepada warga miskin; sasaran tiap program, dan antarprogram, tepat pada orang miskin dan wilayah miskin.",
    "Ini gerakan bersama lima pihak: pemerintah, dunia usaha, perbankan, lembaga swadaya masyarakat, dan masyarakat.",
  ],
  closing: "Rapat ditutup dengan harapan program makin serasi dan tingkat kemiskinan turun.",
} as const;

export const ARTICLE_TOPICS: readonly Topic[] = [
  {
    key: "article.targeting", title: "Ketepatan sasaran tiap program", opener: "DINSOS",
    presentation: "Kepala Dinas Sosial memaparkan sasaran program perlindungan sosial dan peran pendamping PKH.",
    discussion: [], problem: "Penerima tiap program belum dibandingkan dengan data sasaran.", conclusion: "Sasaran diarahkan kepada warga miskin dan wilayah miskin.",
    tasks: [{ type: "DATA", text: "Membandingkan penerima tiap program dengan data sasaran terpadu", lead: "DINSOS", supports: ["DISDUKCAPIL", "PPKH"], areas: [], programmes: ["PKH"], indicator: "Program dibandingkan", target: 5, unit: "program", source: "APBD_KAB" }],
  },
  {
    key: "article.sides", title: "Keselarasan sisi penghidupan dan sisi produksi", opener: "BAPPEDA",
    presentation: "Kepala Bappeda memaparkan program antarsektor yang menyasar keluarga yang sama.",
    discussion: [], problem: "Keluarga penerima bantuan jarang tersambung ke program usaha.", conclusion: "Kedua sisi direncanakan bersama untuk keluarga yang sama.",
    tasks: [{ type: "PROGRAMME", text: "Menyambungkan keluarga penerima bantuan ke pelatihan dan modal usaha", lead: "KOPERINDAG", supports: ["DISNAKER", "DINSOS"], areas: [], programmes: ["KUBE"], indicator: "Keluarga tersambung", target: 200, unit: "keluarga", source: "APBD_KAB" }],
  },
  {
    key: "article.budget", title: "Perencanaan dan penganggaran yang berpihak", opener: "BAPPEDA",
    presentation: "Bappeda menjelaskan kaitan rencana kerja dengan anggaran penanggulangan kemiskinan.",
    discussion: [], problem: "Rencana dan anggaran belum sepenuhnya searah.", conclusion: "Kegiatan bagi warga miskin didahulukan dalam anggaran.",
    tasks: [{ type: "BUDGET", text: "Menyusun daftar kegiatan yang berpihak kepada warga miskin untuk tahun berikutnya", lead: "BAPPEDA", supports: ["BPKD"], areas: [], programmes: [], indicator: "Daftar tersusun", target: 1, unit: "dokumen", source: null }],
  },
  {
    key: "article.together", title: "Gerakan bersama lima pihak", opener: "BAPPEDA",
    presentation: "Peran pemerintah, dunia usaha, perbankan, LSM dan masyarakat dibahas.",
    discussion: [], problem: "Peran di luar pemerintah belum dicatat.", conclusion: "Dukungan semua pihak perlu digerakkan bersama.",
    tasks: [{ type: "COORDINATION", text: "Membentuk forum bersama lima pihak penanggulangan kemiskinan", lead: "BAPPEDA", supports: ["BAZNAS", "BANK", "DUNIA_USAHA", "LSM", "MASYARAKAT"], areas: [], programmes: [], indicator: "Forum terbentuk", target: 1, unit: "forum", source: null }],
  },
];
