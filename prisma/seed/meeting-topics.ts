import type { FollowUpPriority, FollowUpType } from "@sinergi/domain/followups/vocabulary";

/** Something a simulated meeting agrees on. */
export interface TopicTask {
  readonly text: string;
  readonly type: FollowUpType;
  readonly lead: string;
  readonly supports: readonly string[];
  readonly areas: readonly string[];
  readonly programmes: readonly string[];
  readonly indicator: string;
  readonly target: number | null;
  readonly unit: string;
  readonly source: string | null;
}

/** Something a simulated meeting speaks about: who opens it, what is said, what is agreed. Invented, without any person. */
export interface Topic {
  readonly key: string;
  readonly title: string;
  readonly opener: string;
  readonly presentation: string;
  readonly discussion: readonly { readonly office: string; readonly text: string }[];
  readonly problem: string;
  readonly conclusion: string;
  readonly tasks: readonly TopicTask[];
}

type Rest = readonly [lead: string, supports: string, areas: string, programmes: string, indicator: string, target: number | null, unit: string, source: string | null];
const words = (text: string): readonly string[] => text.split(" ").filter((word) => word !== "");

function task(type: FollowUpType, text: string, [lead, supports, areas, programmes, indicator, target, unit, source]: Rest): TopicTask {
  return { type, text, lead, supports: words(supports), areas: words(areas).map((area) => `18.04.${area}`), programmes: words(programmes), indicator, target, unit, source };
}

export const PRIORITIES: readonly FollowUpPriority[] = ["HIGH", "NORMAL", "NORMAL", "LOW"];

export const TOPICS: readonly Topic[] = [
  {
    key: "data", title: "Pemadanan data sasaran dengan data kependudukan", opener: "DISDUKCAPIL",
    presentation: "Sebagian NIK pada data sasaran belum padan: nomor tidak aktif, pindah tanpa lapor, atau salah ketik di tingkat pekon.",
    discussion: [{ office: "DINSOS", text: "Hasil padan perlu kembali ke operator pekon sebelum batas entri bulan berikutnya." }, { office: "DPMP", text: "Pekon siap menerima daftar ringkas per dusun, bukan berkas besar." }],
    problem: "Perbaikan NIK berjalan di tiga kantor tanpa satu daftar bersama.", conclusion: "Satu daftar perbaikan dipakai bersama, dengan satu penanggung jawab per kecamatan.",
    tasks: [
      task("DATA", "Memadankan NIK data sasaran dengan basis kependudukan dan mengembalikan hasilnya per pekon", ["DISDUKCAPIL", "DINSOS DPMP", "", "", "Keluarga dengan NIK padan", 95, "%", "APBD_KAB"]),
      task("COORDINATION", "Menetapkan satu penghubung data per kecamatan dan mengumumkan daftarnya", ["DISKOMINFO", "DISDUKCAPIL", "04 05 07", "", "Kecamatan dengan penghubung data", 15, "kecamatan", null]),
      task("DATA", "Jemput bola perekaman bagi lansia dan penyandang disabilitas di pekon terjauh", ["DISDUKCAPIL", "PPKH", "09 23", "", "Pekon terlayani", 12, "pekon", "APBD_KAB"]),
    ],
  },
  {
    key: "missed", title: "Keluarga desil 1 yang belum menerima bantuan", opener: "DINSOS",
    presentation: "Masih ada keluarga desil terbawah yang belum tercatat pada daftar penerima mana pun. Sebagian karena belum diusulkan, sebagian karena kuota.",
    discussion: [{ office: "PPKH", text: "Pendamping dapat mendahulukan kunjungan ke keluarga yang belum dikenal program." }, { office: "BPS", text: "Desil dapat berubah pada pembaruan berikutnya; usulan tetap melalui musyawarah." }],
    problem: "Usulan terkumpul di akhir bulan sehingga melewati batas entri.", conclusion: "Usulan keluarga desil 1 dijadwalkan tetap pada pekan pertama setiap bulan.",
    tasks: [
      task("PROGRAMME", "Mengusulkan keluarga desil 1 yang memenuhi syarat PKH melalui musyawarah pekon", ["DINSOS", "DPMP PPKH", "04 08 20", "PKH", "Kesalahan eksklusi desil 1 PKH", 20, "%", "APBN"]),
      task("PROGRAMME", "Memverifikasi lapangan penerima yang diduga sudah mampu dan melaporkan hasilnya", ["DINSOS", "PPKH", "05 18", "PKH SEMBAKO", "Penerima terverifikasi", 300, "keluarga", "APBD_KAB"]),
      task("DATA", "Menyusun daftar keluarga desil 1 tanpa bantuan per kecamatan untuk dibahas camat", ["DINSOS", "KECAMATAN", "", "", "Kecamatan menerima daftar", 15, "kecamatan", null]),
    ],
  },
  {
    key: "stunting", title: "Keluarga berisiko stunting di desil terbawah", opener: "DINKES",
    presentation: "Sasaran makanan tambahan dan sasaran bantuan sosial belum sepenuhnya beririsan, padahal keluarganya sering sama.",
    discussion: [{ office: "DP2KBP3A", text: "Tim pendamping keluarga dapat memakai daftar yang sama dengan pendamping PKH." }],
    problem: "Jadwal penimbangan dan jadwal penyaluran tidak saling diketahui.", conclusion: "Jadwal posyandu dan penyaluran disandingkan di tingkat kecamatan.",
    tasks: [
      task("PROGRAMME", "Menyandingkan jadwal posyandu dengan jadwal penyaluran bantuan di kecamatan lokus", ["DINKES", "DINSOS DP2KBP3A", "07 09", "STUNTING_PMT", "Kecamatan dengan jadwal bersama", 6, "kecamatan", "DAK_NONFISIK"]),
      task("COORDINATION", "Melatih kader posyandu memakai daftar keluarga sasaran bersama", ["DP2KBP3A", "DINKES", "04 11", "STUNTING_PMT", "Kader terlatih", 120, "orang", "DAK_NONFISIK"]),
    ],
  },
  {
    key: "school", title: "Anak usia sekolah dari keluarga miskin yang belum menerima PIP", opener: "DISDIK",
    presentation: "Usulan PIP dari sekolah belum mencakup semua anak dari keluarga desil 1 sampai 4; madrasah menempuh jalur tersendiri.",
    discussion: [{ office: "KEMENAG", text: "Data madrasah dapat diserahkan per semester dalam bentuk rekap per kecamatan." }, { office: "DINSOS", text: "Pendamping dapat menyampaikan syarat pengusulan pada pertemuan kelompok." }],
    problem: "Sekolah mengusulkan tanpa melihat desil keluarga.", conclusion: "Daftar per sekolah dibagikan sebelum masa pengusulan berikutnya.",
    tasks: [
      task("PROGRAMME", "Mengusulkan PIP bagi anak keluarga desil 1-4 yang belum menerima pada semester berjalan", ["DISDIK", "KEMENAG", "", "PIP", "Cakupan PIP keluarga layak", 70, "%", "APBN"]),
      task("PROGRAMME", "Mendata anak tidak sekolah dan menawarkan kejar paket di tiga kecamatan", ["DISDIK", "DPMP", "09 20 23", "PIP", "Anak kembali belajar", 150, "orang", "APBD_KAB"]),
    ],
  },
  {
    key: "houses", title: "Perbaikan rumah tidak layak huni", opener: "PERKIM",
    presentation: "Sasaran perbaikan rumah dari tiga sumber dana belum dipetakan bersama, sehingga ada pekon yang terlewat dan ada yang dua kali.",
    discussion: [{ office: "DUNIA_USAHA", text: "Forum TJSL dapat mengambil rumah di pekon yang tidak tersentuh dana pemerintah." }, { office: "BPKD", text: "Pergeseran anggaran hanya mungkin sebelum perubahan APBD." }],
    problem: "Status tanah sebagian calon penerima belum jelas.", conclusion: "Peta sasaran rumah disepakati sekali setahun sebelum rencana kerja.",
    tasks: [
      task("PROGRAMME", "Menyusun peta sasaran rumah tidak layak huni lintas sumber dana", ["PERKIM", "DPMP DUNIA_USAHA", "", "RTLH_APBD BSPS", "Pekon terpetakan", 136, "pekon", "APBD_KAB"]),
      task("PROGRAMME", "Memperbaiki rumah keluarga desil 1 di kecamatan lokus", ["PERKIM", "", "08 22", "RTLH_APBD", "Rumah selesai", 60, "rumah", "APBD_KAB"]),
    ],
  },
  {
    key: "water", title: "Sanitasi dan air minum di lokus", opener: "DPUPR",
    presentation: "Keluarga miskin tanpa jamban terkumpul di beberapa pekon hulu; sumber air menentukan urutan pekerjaan.",
    discussion: [{ office: "DINKES", text: "Pemicuan perilaku dilakukan sebelum bangunan selesai." }, { office: "BAZNAS", text: "Baznas dapat membantu jamban bagi mustahik yang tidak masuk paket pekerjaan." }],
    problem: "Dua lokasi tidak memiliki sumber air sepanjang tahun.", conclusion: "Pekerjaan didahulukan di pekon yang sumber airnya sudah pasti.",
    tasks: [
      task("FOCUS_AREA", "Membangun jamban sehat di pekon lokus dengan sumber air pasti", ["DPUPR", "DINKES BAZNAS", "22 07", "SANITASI", "Jamban terbangun", 200, "unit", "DAK_FISIK"]),
      task("FOCUS_AREA", "Survei sumber air untuk pipanisasi di dua pekon hulu", ["DPUPR", "DLH", "20", "AIR_BERSIH", "Pekon tersurvei", 2, "pekon", "APBD_KAB"]),
    ],
  },
  {
    key: "business", title: "Usaha mikro keluarga penerima bantuan", opener: "KOPERINDAG",
    presentation: "Keluarga yang hanya menerima bantuan penghidupan perlu jalan ke sisi produksi: keterampilan, modal, pasar.",
    discussion: [{ office: "BANK", text: "Perbankan membuka pendampingan pengajuan kredit kecil setelah kelompok tertib mencatat." }, { office: "DISNAKER", text: "Pelatihan dapat disesuaikan dengan komoditas kecamatan." }],
    problem: "Kelompok usaha bubar setelah bantuan alat diterima.", conclusion: "Bantuan alat disertai pendampingan paling sedikit enam bulan.",
    tasks: [
      task("PROGRAMME", "Mendampingi kelompok usaha bersama penerima alat selama enam bulan", ["KOPERINDAG", "DINSOS BANK", "04 05", "KUBE", "Kelompok aktif setelah enam bulan", 25, "kelompok", "APBD_KAB"]),
      task("COORDINATION", "Temu usaha antara kelompok binaan dan perbankan", ["BANK", "KOPERINDAG", "", "KUR", "Kelompok mengajukan kredit", 15, "kelompok", "CSR_TJSL"]),
    ],
  },
  {
    key: "coffee", title: "Bibit kopi dan ternak bagi petani miskin", opener: "PERTANIAN",
    presentation: "Penerima bibit kopi selama ini ditentukan melalui kelompok tani; sebagian petani desil 1-4 tidak menjadi anggota kelompok.",
    discussion: [{ office: "DKP", text: "Musim tanam menentukan batas waktu penetapan penerima." }, { office: "LSM", text: "Pendamping lapangan dapat membantu pembentukan kelompok baru." }],
    problem: "Daftar kelompok tani belum disandingkan dengan desil.", conclusion: "Daftar penerima bibit disandingkan dengan desil sebelum penetapan.",
    tasks: [
      task("PROGRAMME", "Menyandingkan daftar kelompok tani dengan desil keluarga sebelum penetapan penerima bibit", ["PERTANIAN", "DINSOS", "05 07 15", "BIBIT_KOPI", "Penerima bibit dari desil 1-4", 60, "%", "APBD_KAB"]),
      task("PROGRAMME", "Membentuk kelompok tani baru bagi petani miskin di dua kecamatan", ["PERTANIAN", "LSM", "18 19", "BIBIT_KOPI", "Kelompok terbentuk", 8, "kelompok", "APBD_KAB"]),
      task("BUDGET", "Mengalokasikan bibit dan pupuk bagi kelompok baru pada perubahan anggaran", ["PERTANIAN", "BPKD", "", "BIBIT_KOPI PUPUK_SUBSIDI", "Alokasi tersedia", 400, "juta rupiah", "APBD_KAB"]),
    ],
  },
  {
    key: "skills", title: "Pelatihan kerja bagi keluarga miskin", opener: "DISNAKER",
    presentation: "Peserta pelatihan dari keluarga desil terbawah masih sedikit karena jarak dan biaya hidup selama pelatihan.",
    discussion: [{ office: "DISPORAPAR", text: "Pelatihan jasa wisata dapat diadakan di kecamatan." }],
    problem: "Pelatihan terpusat di ibu kota kabupaten.", conclusion: "Paling sedikit separuh pelatihan diadakan di kecamatan.",
    tasks: [
      task("PROGRAMME", "Mengadakan pelatihan keliling di kecamatan dengan kuota keluarga desil 1-4", ["DISNAKER", "DISPORAPAR KOPERINDAG", "07 08 11", "PELATIHAN_KERJA", "Peserta dari desil 1-4", 160, "orang", "APBD_KAB"]),
      task("POLICY", "Menyusun edaran kuota peserta pelatihan dari keluarga miskin", ["DISNAKER", "BAPPEDA", "", "PELATIHAN_KERJA", "Edaran terbit", 1, "dokumen", null]),
    ],
  },
  {
    key: "village", title: "BLT dan padat karya dana desa", opener: "DPMP",
    presentation: "Penetapan penerima BLT oleh musyawarah sudah berjalan, tetapi daftarnya terlambat sampai ke kabupaten.",
    discussion: [{ office: "KECAMATAN", text: "Camat dapat menagih daftar bersamaan dengan laporan triwulan." }, { office: "INSPEKTORAT", text: "Berita acara musyawarah menjadi bukti pada pemeriksaan." }],
    problem: "Format daftar berbeda di setiap pekon.", conclusion: "Satu format daftar penerima dipakai seluruh pekon.",
    tasks: [
      task("DATA", "Mengumpulkan daftar penerima BLT dalam satu format dari seluruh pekon", ["DPMP", "KECAMATAN", "", "BLT_DESA", "Pekon menyerahkan daftar", 131, "pekon", "DANA_DESA"]),
      task("POLICY", "Menerbitkan surat edaran format daftar penerima BLT", ["DPMP", "", "", "BLT_DESA", "Edaran terbit", 1, "dokumen", null]),
    ],
  },
  {
    key: "budget", title: "Penandaan anggaran penanggulangan kemiskinan", opener: "BAPPEDA",
    presentation: "Kegiatan yang menyasar keluarga miskin tersebar di banyak dinas dan belum seluruhnya ditandai pada dokumen anggaran.",
    discussion: [{ office: "BPKD", text: "Penandaan paling mudah dilakukan saat rencana kerja disusun." }, { office: "INSPEKTORAT", text: "Tanpa penandaan, realisasi tidak dapat ditelusuri ke sasaran." }],
    problem: "Kegiatan sisi produksi mendapat bagian kecil dari anggaran.", conclusion: "Setiap dinas menandai kegiatannya dan menyebut sisi yang dituju.",
    tasks: [
      task("BUDGET", "Menandai kegiatan penanggulangan kemiskinan pada rencana kerja tahun berikutnya", ["BAPPEDA", "BPKD", "", "", "Kegiatan bertanda", 100, "%", null]),
      task("BUDGET", "Menambah porsi kegiatan sisi produksi pada rencana aksi tahunan", ["BAPPEDA", "PERTANIAN KOPERINDAG", "", "", "Porsi sisi produksi", 30, "%", "APBD_KAB"]),
    ],
  },
  {
    key: "partners", title: "Pembagian peran dengan mitra", opener: "BAZNAS",
    presentation: "Bantuan mitra sering tiba di tempat yang sama karena celah bantuan tidak diketahui bersama.",
    discussion: [{ office: "DUNIA_USAHA", text: "Dunia usaha meminta daftar kebutuhan per kecamatan, tanpa nama keluarga." }, { office: "LSM", text: "Pendampingan dokumen kependudukan dapat menjadi bagian LSM." }],
    problem: "Janji bantuan tidak dicatat sehingga tidak dapat ditagih.", conclusion: "Janji mitra dicatat dan dicocokkan dengan celah bantuan setiap triwulan.",
    tasks: [
      task("COORDINATION", "Mencocokkan rencana bantuan zakat dengan celah bantuan per kecamatan", ["BAZNAS", "DINSOS", "04 22", "BAZNAS_ZIS", "Kecamatan tercocokkan", 15, "kecamatan", "ZIS"]),
      task("COORDINATION", "Menyusun daftar kebutuhan per kecamatan untuk forum TJSL", ["DUNIA_USAHA", "BAPPEDA PERKIM", "", "CSR_TJSL", "Kebutuhan terambil", 20, "kebutuhan", "CSR_TJSL"]),
    ],
  },
  {
    key: "quality", title: "Mutu data dan pertukaran antarkantor", opener: "DISKOMINFO",
    presentation: "Kode wilayah, waktu pembaruan dan cara mengoreksi data berbeda di setiap kantor.",
    discussion: [{ office: "BPS", text: "Perubahan desil perlu dijelaskan kepada pekon dengan bahasa yang sama." }],
    problem: "Koreksi tidak sampai ke semua pemakai data.", conclusion: "Setiap koreksi dicatat sekali dan diteruskan kepada pemakai lain.",
    tasks: [
      task("DATA", "Menyusun kamus kode wilayah bersama untuk pertukaran data", ["DISKOMINFO", "BPS DISDUKCAPIL", "", "", "Kantor memakai kamus", 8, "kantor", null]),
      task("DATA", "Meneruskan data kematian dan pindah kepada Dinas Sosial setiap bulan", ["DISDUKCAPIL", "DINSOS", "", "PBI_JKN", "Bulan terlapor", 6, "bulan", "APBD_KAB"]),
      task("COORDINATION", "Menyiapkan bahan penjelasan perubahan desil bagi operator pekon", ["BPS", "DPMP", "", "", "Bahan dibagikan", 1, "dokumen", null]),
      task("DATA", "Membalas temuan masalah data yang ditujukan kepada Dinas Sosial", ["DINSOS", "PPKH", "", "PKH", "Temuan terjawab", 90, "%", null]),
    ],
  },
  {
    key: "readiness", title: "Kesiapan data untuk rakor", opener: "BAPPEDA",
    presentation: "Bahan rakor disusun dari angka yang dibekukan sepekan sebelumnya supaya semua kantor membaca angka yang sama.",
    discussion: [{ office: "DINSOS", text: "Daftar penerima terbaru perlu masuk sebelum angka dibekukan." }],
    problem: "Realisasi triwulan belum lengkap saat bahan disusun.", conclusion: "Batas pemasukan data ditetapkan sepuluh hari sebelum rakor.",
    tasks: [
      task("COORDINATION", "Menyepakati jadwal pembaruan daftar penerima antar-OPD", ["BAPPEDA", "DINSOS", "", "", "Jadwal disepakati", 1, "dokumen", null]),
      task("DATA", "Melengkapi daftar penerima program yang belum diimpor", ["DINSOS", "DPMP BAZNAS", "", "SEMBAKO", "Program dengan daftar", 12, "program", null]),
      task("PROGRAMME", "Melaporkan realisasi bibit kopi per kecamatan sebelum rakor", ["PERTANIAN", "", "", "BIBIT_KOPI", "Kecamatan terlapor", 15, "kecamatan", "APBD_KAB"]),
    ],
  },
  {
    key: "visit", title: "Kunjungan lapangan ke pekon lokus", opener: "BAPPEDA",
    presentation: "Kunjungan memeriksa apakah pekerjaan dan bantuan benar sampai di pekon lokus.",
    discussion: [{ office: "KECAMATAN", text: "Akses jalan menjadi kendala pengangkutan bahan pada musim hujan." }],
    problem: "Bahan bangunan tertahan di ibu kota kecamatan.", conclusion: "Pengangkutan dijadwalkan ulang dan dilaporkan dua pekanan.",
    tasks: [task("FOCUS_AREA", "Menjadwal ulang pengangkutan bahan dan melaporkan kemajuan dua pekanan", ["PERKIM", "DPUPR KECAMATAN", "09", "RTLH_APBD", "Lokasi terkirim", 18, "lokasi", "APBD_KAB"])],
  },
  {
    key: "hamlet", title: "Musyawarah pemutakhiran data sasaran pekon", opener: "PEKON",
    presentation: "Musyawarah membahas usulan baru, perubahan dan keberatan; daftar nama ada pada berita acara pekon dan tidak ditulis di sini.",
    discussion: [{ office: "MASYARAKAT", text: "Warga meminta hasil musyawarah ditempel di balai pekon." }],
    problem: "Sebagian warga pindah belum tercatat.", conclusion: "Usulan diteruskan ke operator sebelum batas entri.",
    tasks: [task("DATA", "Meneruskan hasil musyawarah ke operator dan menempel ringkasannya di balai pekon", ["DPMP", "PEKON", "04", "", "Ringkasan ditempel", 1, "pekon", "DANA_DESA"])],
  },
];
