import type { RegencyRefusal } from "@sinergi/db/areas/change-regency";
import type { AreaProblem, AreasRefusal } from "@sinergi/domain/areas/read-areas";
import type { BoundariesRefusal, BoundaryProblem } from "@sinergi/domain/areas/read-boundaries";
import { CommandRefused } from "./command.ts";

/** A long list helps nobody: the first ones show what is wrong. */
const MOST_PROBLEMS = 20;

const AREA_WORDS = {
  AREA_CODE: "kode wilayah tidak sah; pakai kode bertitik seperti 18.04.04.2002 / no dotted area code",
  AREA_NAME: "nama atau local_type kosong / the name or local_type is empty",
  AREA_DUPLICATE: "kode ini muncul dua kali / this code stands twice",
  AREA_PARENT: "parent_code tidak sesuai dengan kodenya / parent_code does not fit the code",
  AREA_ORPHAN: "wilayah induknya tidak ada dalam berkas / its parent is not in the file",
  AREA_OTHER_REGENCY: "bukan bagian kabupaten/kota ini / no part of this regency",
  AREA_CENTROID: "titik tengah bukan lintang-bujur di Indonesia (mungkin tertukar) / the centroid is no latitude and longitude in Indonesia (swapped?)",
} as const satisfies Record<AreaProblem["problem"], string>;

const BOUNDARY_WORDS = {
  BOUNDARY_CODE: "properties.code bukan kode wilayah bertitik / no dotted area code",
  BOUNDARY_WITHOUT_AREA: "wilayahnya tidak ada; impor areas dahulu / there is no such area: import the areas first",
  BOUNDARY_DUPLICATE: "kode ini muncul dua kali / this code stands twice",
  RING_NOT_CLOSED: "garis batas tidak tertutup (titik terakhir harus sama dengan yang pertama) / the ring is not closed",
  RING_TOO_SHORT: "garis batas kurang dari empat titik / the ring has fewer than four points",
} as const satisfies Record<BoundaryProblem["problem"], string>;

function listed(lines: readonly string[]): string {
  const rest = lines.length - MOST_PROBLEMS;
  return [...lines.slice(0, MOST_PROBLEMS), ...(rest > 0 ? [`… dan ${rest} lagi / and ${rest} more`] : [])].join("\n");
}

/** Why a file of areas is refused, row by row, and what to do. */
export function areasRefused(refusal: AreasRefusal): CommandRefused {
  switch (refusal.code) {
    case "AREAS_REGENCIES":
      return new CommandRefused(refusal.code, `Berkas harus memuat tepat satu kabupaten/kota; ditemukan: ${refusal.regencies.join(", ") || "tidak ada"} / the file must hold exactly one regency`);
    case "AREAS_INCOMPLETE":
      return new CommandRefused(refusal.code, `Berkas tidak memuat ${refusal.missing === "village" ? "satu desa/kelurahan pun" : "satu kecamatan pun"} / the file holds no ${refusal.missing}`);
    case "AREAS_INVALID":
      return new CommandRefused(refusal.code, listed(refusal.problems.map(({ row, problem, code }) => `Baris/row ${row}, ${code || "(kosong)"}: ${AREA_WORDS[problem]} [${problem}]`)));
  }
}

export function boundariesRefused(refusal: BoundariesRefusal): CommandRefused {
  switch (refusal.code) {
    case "NOT_GEOJSON":
      return new CommandRefused(refusal.code, `Bukan GeoJSON batas wilayah (Polygon atau MultiPolygon dengan properties.code) / no GeoJSON of boundaries: ${refusal.place}`);
    case "CRS_WRONG":
      return new CommandRefused(refusal.code, `Koordinat bukan bujur-lintang WGS84 di Indonesia (ditemukan ${refusal.found}); simpan ulang sebagai EPSG:4326 / not longitude and latitude in WGS84: save it as EPSG:4326`);
    case "BOUNDARIES_INVALID":
      return new CommandRefused(refusal.code, listed(refusal.problems.map(({ feature, problem, code }) => `Fitur/feature ${feature}, ${code}: ${BOUNDARY_WORDS[problem]} [${problem}]`)));
  }
}

export function regencyRefused(refusal: RegencyRefusal): CommandRefused {
  switch (refusal.code) {
    case "FAMILIES_STAND":
      return new CommandRefused(refusal.code, `Basis data ini sudah memuat keluarga atau daftar penerima kabupaten ${refusal.regency}; satu basis data untuk satu kabupaten. Pakai SINERGI_DATA lain, atau kosongkan dengan \`sinergi reset --yes\` / families or lists of regency ${refusal.regency} are here: use another database, or reset this one`);
    case "VILLAGES_IN_USE":
      return new CommandRefused(refusal.code, `Masih ada keluarga atau penerima di wilayah yang tidak ada dalam berkas: ${refusal.villages.join(", ")} / families or recipients live in villages the file leaves out`);
  }
}
