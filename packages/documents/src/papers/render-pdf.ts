import type { Block } from "@sinergi/domain/papers/paper-contents.schema";
import QRCode from "qrcode";
import { FONT_FILES, FONTS } from "./paper-fonts.ts";
import { sheetOf, type PaperPrint, type Sheet } from "./paper-print.ts";
import { setBlock, setParagraph } from "./pdf-blocks.ts";
import { letterhead, pageFoot, signatureBlock, titleBlock } from "./pdf-frame.ts";
import { pdfmake, type Content, type PdfDefinition } from "./pdfmake.ts";

export interface PrintedPaper {
  readonly bytes: Buffer;
  readonly pages: number;
  /** Page of the signatures and of the sentence before them, from 1; null where nobody signs. */
  readonly ends: { readonly signatures: number; readonly sentence: number } | null;
}

pdfmake.setFonts(FONTS);
// A paper fetches nothing, and reads no file but its letters.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => FONT_FILES.includes(path));

/** A paper as PDF. The same print gives the same bytes, so that their digest means something. */
export async function renderPdf(print: PaperPrint): Promise<PrintedPaper> {
  const { contents, logo, seal, settled, at } = print;
  const sheet = sheetOf(contents.size);
  const qr = seal === null ? null : await QRCode.toString(seal.url, { type: "svg", margin: 0, errorCorrectionLevel: "M" });
  let pages = 0;
  const where = new Map<string, number>();
  const definition: PdfDefinition = {
    pageSize: { width: sheet.width, height: sheet.height },
    pageMargins: [sheet.left, sheet.top, sheet.right, sheet.bottom],
    info: { title: contents.name, author: contents.letterhead.lines.join(" "), creator: "Sinergi", producer: "Sinergi", creationDate: at },
    language: "id",
    version: "1.7",
    defaultStyle: { font: "Arimo", fontSize: 11, lineHeight: 1.15 },
    images: logo === null ? {} : { logo: `data:${logo.mediaType};base64,${Buffer.from(logo.bytes).toString("base64")}` },
    content: [...letterhead(contents.letterhead, logo, sheet), ...(contents.title === null ? [] : [titleBlock(contents.title, contents.changed)]), ...body(print, sheet, qr)],
    footer: pageFoot(contents, sheet, (count) => void (pages = count)),
    pageBreakBefore: (node, queries) => {
      if (node.id !== undefined) where.set(node.id, node.startPosition.pageNumber);
      return node.headlineLevel === 1 && queries.getFollowingNodesOnPage().length === 0;
    },
    ...(seal === null && settled !== true ? { watermark: { text: "DRAF", color: "#0f5c5c", opacity: 0.08, bold: true } } : {}),
  };
  const bytes = await pdfmake.createPdf(definition).getBuffer();
  const [signatures, sentence] = [where.get("signatures"), where.get("sentence")];
  return { bytes, pages, ends: signatures === undefined || sentence === undefined ? null : { signatures, sentence } };
}

/** The blocks in order; signatures stand in one piece with the sentence before them. */
function body({ contents: { blocks }, charts, seal }: PaperPrint, sheet: Sheet, qr: string | null): Content[] {
  const content: Content[] = [];
  let chart = 0;
  const nextChart = (): string => charts[chart++] ?? "";
  let before: Extract<Block, { kind: "paragraph" }> | null = null;
  for (const [at, block] of blocks.entries()) {
    if (block.kind === "signatures") {
      const sentence: Content = { ...(before === null ? { text: "" } : { text: before.runs.map(({ text, bold }) => ({ text, bold: bold === true })), alignment: "justify" as const }), id: "sentence" };
      content.push({ stack: [sentence, signatureBlock(block, seal !== null && qr !== null ? { ...seal, qr } : null)], unbreakable: true, margin: [0, 4, 0, 0] });
      before = null;
    } else if (block.kind === "paragraph" && blocks[at + 1]?.kind === "signatures") before = block;
    else content.push(block.kind === "paragraph" ? setParagraph(block.runs) : setBlock(block, sheet, nextChart));
  }
  return content;
}
