const LABELS: Readonly<Record<string, string>> = {
  on: "keadaan", area: "wilayah", deciles: "desil", programme: "program", eligibility: "kelayakan", receives: "menerima", exactly: "persis menerima", together: "menerima sekaligus", without: "tidak menerima", missedBy: "layak dan belum menerima salah satu dari",
  layers: "jumlah program", workingAge: "anggota usia kerja", sides: "sisi bantuan", package: "paket", notExactly: "bukan persis",
  layersFrom: "jumlah program paling sedikit", owners: "instansi pemilik program", lacks: "layak dan belum menerima", lacksMore: "kurang bagian lain juga", housing: "rumah", persons: "anggota yang layak sendiri", movement: "perpindahan antarversi", flow: "masuk dan keluar program", kind: "masalah", state: "keadaan kasus",
};
const WORDS: Readonly<Record<string, string>> = {
  yes: "layak", no: "tidak layak", unknown: "belum diketahui", true: "ya", false: "tidak", both: "dua sisi", livelihoodOnly: "hanya penghidupan", productionOnly: "hanya produksi",
  none: "tanpa", eligible: "ada", reached: "ada yang menerima", missed: "ada yang belum menerima", base: "desil 1, layak untuk paket", complete: "lengkap", nothing: "belum diterima", partly: "sebagian diterima", oneMissing: "kurang satu bagian",
  toilet: "tanpa jamban sendiri", toiletUnknown: "jamban belum diketahui", safeWater: "air minum tak terlindung", safeWaterUnknown: "air minum belum diketahui",
  floor: "berlantai tanah", floorUnknown: "lantai belum diketahui", sanitation: "tanpa jamban atau air layak",
  sanitationUnknown: "jamban atau air belum diketahui", unfit: "rumah tak layak", unfitUnknown: "kelayakan rumah belum diketahui", open: "terbuka", decided: "sudah diputuskan",
};

/**
 * A filter in one line for a paper that travels alone. `nameOf` gives the name of an area or programme code, or the code. A part
 * without words of its own is written by its key: nothing that narrowed the list is left unsaid.
 */
export function filterWords(filter: Readonly<Record<string, unknown>>, nameOf: (code: string) => string): string {
  const parts = Object.entries(filter).filter(([, value]) => value !== undefined);
  if (parts.length === 0) return "tanpa saringan";
  return parts.map(([key, value]) => `${LABELS[key] ?? key}: ${valueWords(key, value, nameOf)}`).join("; ");
}

function valueWords(key: string, value: unknown, nameOf: (code: string) => string): string {
  if (Array.isArray(value)) return value.length === 0 ? "tanpa" : value.map((item) => valueWords(key, item, nameOf)).join(", ");
  if (key === "deciles" && value === 0) return "tanpa desil";
  if (typeof value === "string") return WORDS[value] ?? nameOf(value);
  const written = JSON.stringify(value);
  return WORDS[written] ?? written;
}
