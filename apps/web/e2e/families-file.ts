/** Letters where digits belong: the one row of the file that cannot be used. */
const BROKEN_NIK = "18040401O1800001";

export interface FamiliesFile {
  readonly text: string;
  readonly header: string;
  readonly brokenRow: string;
}

const HEADER = "NIK,NO_KK,NAMA,SHDK,JK,TGL_LAHIR,KODE_WILAYAH,DESIL";
const VILLAGE = "18.04.04.1001";

/** A list of families of one person each, none of them in the simulation, and one broken row after them. */
export function familiesCsv(families: number): FamiliesFile {
  const rows = Array.from({ length: families }, (_, at) => rowOf(at));
  const brokenRow = `${BROKEN_NIK},1804040101209999,NAMA UJI RUSAK,1,L,1980-01-01,${VILLAGE},1`;
  return { text: [HEADER, ...rows, brokenRow, ""].join("\n"), header: HEADER, brokenRow };
}

function rowOf(at: number): string {
  const sequence = String(9000 - (at % 900)).padStart(4, "0");
  const day = String(1 + Math.floor(at / 900)).padStart(2, "0");
  const nik = `180404${day}0180${sequence}`;
  return `${nik},180404${day}0120${sequence},NAMA UJI ${at},1,L,1980-01-${day},${VILLAGE},${1 + (at % 10)}`;
}

/** A moment's day as it is written in files and fields. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
