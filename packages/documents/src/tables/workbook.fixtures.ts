import { aZip, type ZipPart } from "./zip.fixtures.ts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

export interface WorkbookParts {
  /** What stands in `<sheetData>` of each sheet, by sheet name. */
  readonly sheets?: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  /** What stands in `<sst>`. */
  readonly shared?: string;
  /** Format codes of the cell styles 1, 2, …; style 0 is General. */
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
  readonly extra?: readonly ZipPart[];
  /** Changes a part before it is packed. */
  readonly change?: (part: ZipPart) => ZipPart;
}

export const TWO_ROWS = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>NIK</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>NAMA</t></is></c></row>" +
  "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>1804044101800001</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>SITI</t></is></c></row>";

/** A workbook by its raw parts, in the order Excel writes them: shared strings after the sheets. */
export function aWorkbook(parts: WorkbookParts = {}): Buffer {
  const { extra = [], change = (part: ZipPart) => part } = parts;
  return aZip([...workbookParts(parts), ...extra].map(change));
}

function workbookParts({ sheets = { Data: TWO_ROWS }, hidden = [], shared, formats = [], from1904 = false }: WorkbookParts): ZipPart[] {
  const names = Object.keys(sheets);
  const listed = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}"${hidden.includes(name) ? ' state="hidden"' : ""} r:id="rId${at + 1}"/>`);
  const relations = [...names.map((_, at) => relation(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`)), relation("rIdS", "styles", "styles.xml"), ...(shared === undefined ? [] : [relation("rIdT", "sharedStrings", "sharedStrings.xml")])];
  return [
    { name: "[Content_Types].xml", data: "<Types/>" },
    { name: "_rels/.rels", data: `<Relationships ${PACKAGE}>${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>` },
    { name: "xl/workbook.xml", data: `<workbook ${MAIN} xmlns:r="${RELS}">${from1904 ? '<workbookPr date1904="1"/>' : ""}<sheets>${listed.join("")}</sheets></workbook>` },
    { name: "xl/_rels/workbook.xml.rels", data: `<Relationships ${PACKAGE}>${relations.join("")}</Relationships>` },
    ...names.map((name, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, data: `<?xml version="1.0"?><worksheet ${MAIN}><dimension ref="A1:XFD1048576"/><sheetData>${sheets[name]}</sheetData></worksheet>` })),
    { name: "xl/styles.xml", data: `<styleSheet ${MAIN}><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join("")}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join("")}</cellXfs></styleSheet>` },
    ...(shared === undefined ? [] : [{ name: "xl/sharedStrings.xml", data: `<sst ${MAIN}>${shared}</sst>` }]),
  ];
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELS}/${kind}" Target="${target}"/>`;
}
