import { createAreaIndex, type AreaIndex, type AreaSource } from "#areas/area-index";

const DISTRICTS = {
  "18.04.04": "Balik Bukit", "18.04.05": "Sumber Jaya", "18.04.06": "Belalau", "18.04.07": "Way Tenong", "18.04.09": "Suoh", "18.04.10": "Batu Brak",
  "18.04.11": "Sukau", "18.04.18": "Kebun Tebu", "18.04.20": "Pagar Dewa", "18.04.22": "Lumbok Seminung", "18.04.23": "Bandar Negeri Suoh",
} as const;

/** Code, name, BPS code, spelling of BPS. */
const VILLAGES = [
  ["18.04.04.1001", "Pasar Liwa", "1801040007", "PASAR LIWA"],
  ["18.04.04.2002", "Kubu Perahu", "1801040001", "KUBU PERAHU"],
  ["18.04.04.2008", "Wates", "1801040003", "WATAS"],
  ["18.04.04.2010", "Sukarame", "1801040012", "SUKARAME"],
  ["18.04.05.1016", "Tugu Sari", "1801060030", "TUGUSARI"],
  ["18.04.05.2013", "Way Petai", "1801060027", "WAY PETAY"],
  ["18.04.06.2006", "Sukarame", "1801050028", "SUKARAMI"],
  ["18.04.06.2020", "Fajar Agung", "1801050041", "PAJAR AGUNG"],
  ["18.04.07.1001", "Pajar Bulan", "1801061014", "FAJAR BULAN"],
  ["18.04.09.2003", "Suka Marga", "1801052007", "SUKA MARGA"],
  ["18.04.10.2005", "Pekon Balak", "1801053004", "PEKON BALAK"],
  ["18.04.10.2011", "Teba Liokh", "1801053011", "TEBA LIYOKH"],
  ["18.04.11.2009", "Pagar Dewa", "1801041005", "PAGAR DEWA"],
  ["18.04.11.2020", "Teba Pering Jaya", "1801041020", "TEBA PERING RAYA"],
  ["18.04.18.2004", "Muara Jaya I", "1801063004", "MUARA JAYA I"],
  ["18.04.18.2005", "Muara Jaya II", "1801063005", "MUARA JAYA II"],
  ["18.04.20.2009", "Pagar Dewa", "1801054009", "PAGAR DEWA"],
  ["18.04.22.2001", "Lombok", "1801042001", "LOMBOK"],
  ["18.04.22.2002", "Heni Arong", "1801042002", "HENI ARONG"],
  ["18.04.23.2001", "Suoh", "1801056001", "SUOH"],
] as const;

/** A regency of 11 districts and 20 villages with every trap of its names. */
export function anAreaIndex(): AreaIndex {
  const areas: AreaSource[] = [
    { code: "18", parentCode: null, level: "province", localType: "provinsi", name: "Lampung" },
    { code: "18.04", parentCode: "18", level: "regency", localType: "kabupaten", name: "Kabupaten Lampung Barat" },
    ...Object.entries(DISTRICTS).map(([code, name]): AreaSource => ({ code, parentCode: "18.04", level: "district", localType: "kecamatan", name })),
    ...VILLAGES.map(([code, name]): AreaSource => ({ code, parentCode: code.slice(0, 8), level: "village", localType: "pekon", name })),
  ];
  return createAreaIndex({
    areas,
    crosswalk: VILLAGES.map(([kemendagriCode, , bpsCode, bpsName]) => ({ bpsCode, kemendagriCode, bpsName })),
    knownRegencies: ["18.01", "18.02", "18.03", "18.04", "18.05", "18.13", "18.71", "18.72"],
  });
}
