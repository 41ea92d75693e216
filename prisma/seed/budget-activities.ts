import type { BudgetContent } from "@sinergi/domain/budgets/budget-row.schema";

/** An activity of the demo's plan: believable for a regency, nobody's real budget. */
export interface SeedActivity extends Pick<BudgetContent, "agency" | "activity" | "programmeName" | "side" | "strategy" | "targetUnit" | "targetGroup" | "outputIndicator" | "outputUnit" | "fundingSource"> {
  readonly linked: string | null;
  readonly benefit: NonNullable<BudgetContent["benefitKind"]>;
  /** Target as a share of all families; for places a plain number. */
  readonly share: number;
  /** Rupiah for one of the target. */
  readonly unitIdr: number;
  /** How many districts it is for; 0 is the whole regency. Villages instead where it builds something. */
  readonly districts: number;
  readonly villages?: boolean;
  readonly quarters: readonly (1 | 2 | 3 | 4)[];
}

type Money = BudgetContent["fundingSource"];
interface Office {
  readonly agency: string;
  readonly programmeName: string;
  readonly side: "LIVELIHOOD" | "PRODUCTION";
  readonly strategy: NonNullable<BudgetContent["strategy"]>;
}

const ALL = [1, 2, 3, 4] as const;
const LATE = [2, 3, 4] as const;
const MIDDLE = [2, 3] as const;

type Line = readonly [activity: string, linked: string | null, unit: BudgetContent["targetUnit"], share: number, unitIdr: number, districts: number, source: Money, benefit: SeedActivity["benefit"], target: string, output: string, quarters: SeedActivity["quarters"]];

function of(office: Office, lines: readonly Line[]): SeedActivity[] {
  return lines.map(([activity, linked, targetUnit, share, unitIdr, districts, fundingSource, benefit, targetGroup, output, quarters]) => {
    const [outputIndicator = "", outputUnit = ""] = output.split("|");
    return { ...office, activity, linked, targetUnit, share, unitIdr, districts, fundingSource, benefit, targetGroup, outputIndicator, outputUnit, quarters, villages: targetUnit === "PLACE" || benefit === "WORKS" };
  });
}

const BURDEN = { side: "LIVELIHOOD", strategy: "EXPENDITURE_REDUCTION" } as const;
const POCKET = { side: "LIVELIHOOD", strategy: "POVERTY_POCKET_REDUCTION" } as const;
const INCOME = { side: "PRODUCTION", strategy: "INCOME_INCREASE" } as const;
const ROADS = { side: "PRODUCTION", strategy: "POVERTY_POCKET_REDUCTION" } as const;

export const BUDGET_ACTIVITIES: readonly SeedActivity[] = [
  ...of({ agency: "DINSOS", programmeName: "Program Perlindungan dan Jaminan Sosial", ...BURDEN }, [
    ["Pendampingan dan verifikasi KPM PKH", "PKH", "FAMILY", 0.18, 95_000, 0, "APBD_KAB", "SERVICE", "KPM PKH", "KPM didampingi|KK", ALL],
    ["Pemutakhiran data terpadu dan musyawarah pekon", null, "PLACE", 136, 3_500_000, 0, "APBD_KAB", "SERVICE", "Pekon dan kelurahan", "Musyawarah terlaksana|pekon", MIDDLE],
    ["Penyaluran bantuan pangan nontunai daerah", "SEMBAKO", "FAMILY", 0.03, 900_000, 6, "APBD_KAB", "VOUCHER", "Keluarga desil 1", "Keluarga menerima|KK", LATE],
    ["Permakanan lansia tunggal dan disabilitas", "PERMAKANAN", "PERSON", 0.005, 7_200_000, 0, "APBN", "GOODS", "Lansia tunggal, disabilitas berat", "Orang terlayani|orang", ALL],
    ["Rehabilitasi sosial dasar di luar panti", "ATENSI", "PERSON", 0.004, 1_900_000, 8, "APBD_KAB", "SERVICE", "Lansia dan disabilitas", "Orang terlayani|orang", LATE],
  ]),
  ...of({ agency: "DINSOS", programmeName: "Program Pemberdayaan Sosial", ...INCOME }, [
    ["Bantuan kelompok usaha bersama (KUBE)", "KUBE", "GROUP", 0.0012, 20_000_000, 5, "APBD_KAB", "CASH", "Kelompok keluarga miskin", "KUBE dibentuk|kelompok", LATE],
    ["Pemberdayaan sosial ekonomi pascabantuan", "PPSE", "FAMILY", 0.002, 5_000_000, 4, "APBN", "GOODS", "Keluarga lepas PKH", "Usaha berjalan|KK", LATE],
  ]),
  ...of({ agency: "DINKES", programmeName: "Program Pemenuhan Upaya Kesehatan", ...BURDEN }, [
    ["Iuran jaminan kesehatan penduduk miskin (PBI APBD)", "PBI_APBD", "PERSON", 0.3, 453_600, 0, "APBD_KAB", "PREMIUM", "Penduduk desil 1-5 tanpa JKN", "Jiwa terjamin|orang", ALL],
    ["Pemberian makanan tambahan balita dan ibu hamil", "STUNTING_PMT", "PERSON", 0.025, 1_350_000, 9, "DAK_NONFISIK", "GOODS", "Balita kurang gizi, ibu hamil KEK", "Sasaran menerima PMT|orang", LATE],
    ["Pelayanan kesehatan bergerak pekon terpencil", null, "PLACE", 24, 18_000_000, 4, "DAK_NONFISIK", "SERVICE", "Pekon terpencil", "Kunjungan terlaksana|lokasi", ALL],
    ["Pemicuan sanitasi total berbasis masyarakat", null, "PLACE", 40, 7_500_000, 5, "APBD_KAB", "SERVICE", "Pekon belum bebas BABS", "Pekon dipicu|pekon", MIDDLE],
  ]),
  ...of({ agency: "DISDIK", programmeName: "Program Pengelolaan Pendidikan", ...BURDEN }, [
    ["Beasiswa siswa miskin pelengkap PIP", "PIP", "PERSON", 0.02, 750_000, 0, "APBD_KAB", "CASH", "Siswa keluarga desil 1-4", "Siswa menerima|orang", MIDDLE],
    ["Pengembalian anak tidak sekolah", null, "PERSON", 0.004, 1_800_000, 7, "APBD_KAB", "SERVICE", "Anak tidak sekolah usia 7-18", "Anak kembali belajar|orang", LATE],
    ["Perlengkapan sekolah anak keluarga miskin", "PIP", "PERSON", 0.015, 450_000, 6, "APBD_KAB", "GOODS", "Siswa SD dan SMP", "Paket diterima|orang", [3]],
    ["Rehabilitasi ruang kelas pekon tertinggal", null, "PLACE", 14, 190_000_000, 4, "DAK_FISIK", "WORKS", "Sekolah rusak sedang", "Ruang kelas|ruang", LATE],
  ]),
  ...of({ agency: "PERKIM", programmeName: "Program Kawasan Permukiman", ...POCKET }, [
    ["Rehabilitasi rumah tidak layak huni", "RTLH_APBD", "FAMILY", 0.005, 20_000_000, 7, "APBD_KAB", "WORKS", "Keluarga desil 1-4 berumah tak layak", "Rumah layak huni|unit", LATE],
    ["Pendampingan BSPS", "BSPS", "FAMILY", 0.008, 650_000, 5, "APBD_KAB", "SERVICE", "Penerima BSPS", "Rumah selesai|unit", LATE],
    ["Penataan kawasan kumuh kelurahan", null, "PLACE", 4, 620_000_000, 1, "DAK_FISIK", "WORKS", "Kawasan kumuh Liwa", "Kawasan tertata|lokasi", LATE],
  ]),
  ...of({ agency: "DPUPR", programmeName: "Program Sanitasi dan Air Minum", ...POCKET }, [
    ["Pembangunan jamban sehat keluarga", "SANITASI", "FAMILY", 0.008, 8_500_000, 8, "DAK_FISIK", "WORKS", "Keluarga tanpa jamban", "Jamban terbangun|unit", LATE],
    ["Perluasan SPAM perdesaan", "AIR_BERSIH", "PLACE", 12, 480_000_000, 5, "DAK_FISIK", "WORKS", "Pekon rawan air", "Sambungan terbangun|lokasi", LATE],
  ]),
  ...of({ agency: "DPUPR", programmeName: "Program Penyelenggaraan Jalan", ...ROADS }, [
    ["Peningkatan jalan penghubung pekon", "JALAN_PEKON", "PLACE", 10, 1_450_000_000, 5, "APBD_KAB", "WORKS", "Pekon terisolasi", "Ruas ditingkatkan|ruas", LATE],
    ["Jembatan gantung pekon terisolasi", "JALAN_PEKON", "PLACE", 3, 780_000_000, 2, "APBD_PROV", "WORKS", "Pekon terisolasi", "Jembatan|unit", [3, 4]],
  ]),
  ...of({ agency: "DPMP", programmeName: "Program Pemberdayaan Masyarakat Pekon", ...BURDEN }, [
    ["Pengawalan BLT Dana Desa", "BLT_DESA", "FAMILY", 0.045, 60_000, 0, "APBD_KAB", "SERVICE", "KPM BLT Desa", "KPM menerima tepat waktu|KK", ALL],
  ]),
  ...of({ agency: "DPMP", programmeName: "Program Pemberdayaan Masyarakat Pekon", ...INCOME }, [
    ["Padat karya tunai pekon", "PKTD", "PERSON", 0.02, 1_800_000, 9, "DANA_DESA", "CASH", "Penganggur keluarga miskin", "Hari orang kerja|orang", LATE],
    ["Penguatan BUM Pekon pengolah kopi", null, "GROUP", 0.0002, 75_000_000, 4, "APBD_KAB", "TRAINING", "BUM Pekon", "BUM Pekon didampingi|kelompok", LATE],
  ]),
  ...of({ agency: "KOPERINDAG", programmeName: "Program Pemberdayaan Usaha Mikro", ...INCOME }, [
    ["Fasilitasi NIB, halal dan kemasan usaha mikro", "UMKM_FASILITASI", "PERSON", 0.008, 850_000, 0, "APBD_KAB", "SERVICE", "Pelaku usaha mikro", "Usaha difasilitasi|orang", ALL],
    ["Modal bergulir usaha mikro", "KUR", "PERSON", 0.002, 10_000_000, 6, "APBD_KAB", "LOAN", "Pelaku usaha mikro desil 1-5", "Pinjaman disalurkan|orang", LATE],
    ["Pasar tani dan pemasaran bersama", null, "PLACE", 6, 55_000_000, 3, "APBD_KAB", "SERVICE", "Kelompok usaha", "Pasar terlaksana|lokasi", ALL],
  ]),
  ...of({ agency: "DISNAKER", programmeName: "Program Pelatihan Kerja", ...INCOME }, [
    ["Pelatihan vokasi berbasis kompetensi", "PELATIHAN_KERJA", "PERSON", 0.006, 4_200_000, 0, "APBD_KAB", "TRAINING", "Pencari kerja desil 1-6", "Lulusan pelatihan|orang", LATE],
    ["Iuran BPJS Ketenagakerjaan pekerja rentan", "JAMSOSTEK_RENTAN", "PERSON", 0.03, 201_600, 0, "DBH", "PREMIUM", "Pekerja rentan", "Pekerja terlindungi|orang", ALL],
  ]),
  ...of({ agency: "PERTANIAN", programmeName: "Program Penyediaan Sarana Pertanian", ...INCOME }, [
    ["Bantuan bibit dan peremajaan kopi", "BIBIT_KOPI", "FAMILY", 0.03, 1_500_000, 8, "APBD_KAB", "GOODS", "Petani kopi desil 1-4", "Petani menerima|KK", [1, 4]],
    ["Bantuan ternak kambing kelompok", "TERNAK", "GROUP", 0.0004, 45_000_000, 5, "APBD_PROV", "GOODS", "Kelompok tani miskin", "Kelompok menerima|kelompok", LATE],
    ["Sekolah lapang budidaya kopi", null, "GROUP", 0.0006, 18_000_000, 6, "APBD_KAB", "TRAINING", "Kelompok tani", "Kelompok lulus|kelompok", LATE],
    ["Jalan usaha tani", null, "PLACE", 15, 160_000_000, 5, "DAK_FISIK", "WORKS", "Sentra kopi", "Jalan usaha tani|ruas", LATE],
    ["Pendampingan penebusan pupuk bersubsidi", "PUPUK_SUBSIDI", "PERSON", 0.2, 15_000, 0, "APBD_KAB", "SERVICE", "Petani terdaftar RDKK", "Petani menebus|orang", ALL],
  ]),
  ...of({ agency: "DKP", programmeName: "Program Diversifikasi dan Ketahanan Pangan", ...BURDEN }, [
    ["Penyaluran cadangan pangan pemerintah", "BPB", "FAMILY", 0.22, 42_000, 0, "APBD_KAB", "GOODS", "Penerima bantuan pangan beras", "Keluarga menerima|KK", ALL],
    ["Pekarangan pangan lestari", null, "GROUP", 0.0007, 12_000_000, 7, "APBD_KAB", "GOODS", "Kelompok wanita tani", "Kelompok aktif|kelompok", LATE],
  ]),
  ...of({ agency: "DP2KBP3A", programmeName: "Program Pembinaan Keluarga", ...BURDEN }, [
    ["Pendampingan keluarga berisiko stunting", "GENTING", "FAMILY", 0.01, 480_000, 6, "DAK_NONFISIK", "SERVICE", "Keluarga berisiko stunting", "Keluarga didampingi|KK", ALL],
    ["Bina keluarga lansia dan remaja", null, "GROUP", 0.0008, 6_500_000, 0, "DAK_NONFISIK", "SERVICE", "Kelompok kegiatan", "Kelompok aktif|kelompok", ALL],
  ]),
  ...of({ agency: "DISDUKCAPIL", programmeName: "Program Pendaftaran Penduduk", ...BURDEN }, [
    ["Layanan adminduk jemput bola pekon miskin", "DOKUMEN_ADMINDUK", "PERSON", 0.04, 35_000, 8, "APBD_KAB", "SERVICE", "Penduduk tanpa dokumen", "Dokumen terbit|orang", ALL],
  ]),
  ...of({ agency: "PERIKANAN", programmeName: "Program Pengelolaan Perikanan Budidaya", ...INCOME }, [
    ["Bantuan benih dan kolam terpal", null, "GROUP", 0.0005, 22_000_000, 4, "APBD_KAB", "GOODS", "Kelompok pembudidaya miskin", "Kelompok menerima|kelompok", MIDDLE],
  ]),
  ...of({ agency: "BAZNAS", programmeName: "Pendayagunaan zakat", ...BURDEN }, [
    ["Santunan dan beasiswa mustahik", "BAZNAS_ZIS", "FAMILY", 0.01, 1_200_000, 0, "ZIS", "CASH", "Mustahik desil 1-3", "Keluarga menerima|KK", ALL],
  ]),
];
