import { createRequire } from "node:module";

/** The parts of a pdfmake document that papers use. Its published types bring the whole browser into the program, so these stand here. */
export interface Content {
  readonly id?: string;
  readonly text?: string | readonly Content[];
  readonly stack?: readonly Content[];
  readonly columns?: readonly Content[];
  readonly columnGap?: number;
  readonly ol?: readonly Content[];
  readonly ul?: readonly Content[];
  readonly table?: {
    readonly widths: readonly (number | "*")[];
    readonly body: readonly (readonly Content[])[];
    readonly headerRows?: number;
    readonly dontBreakRows?: boolean;
    readonly keepWithHeaderRows?: number;
    readonly heights?: (row: number) => number;
  };
  readonly layout?: Readonly<Record<string, (at: number) => number | string>>;
  readonly svg?: string;
  readonly image?: string;
  readonly canvas?: readonly { readonly type: "line"; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly lineWidth: number }[];
  readonly fit?: readonly [number, number];
  readonly width?: number | "*";
  readonly margin?: readonly [number, number, number, number];
  readonly alignment?: "left" | "center" | "right" | "justify";
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly decoration?: "underline";
  readonly font?: string;
  readonly fontSize?: number;
  readonly color?: string;
  readonly fillColor?: string;
  readonly pageBreak?: "before";
  readonly unbreakable?: boolean;
  readonly headlineLevel?: number;
}

interface PlacedNode {
  readonly id?: string;
  readonly headlineLevel?: number;
  readonly startPosition: { readonly pageNumber: number };
}

export interface PdfDefinition {
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly pageMargins: readonly [number, number, number, number];
  readonly info: Readonly<Record<string, string | Date>>;
  readonly language: string;
  readonly version: string;
  readonly defaultStyle: { readonly font: string; readonly fontSize: number; readonly lineHeight: number };
  readonly images: Readonly<Record<string, string>>;
  readonly content: readonly Content[];
  readonly footer: (page: number, pages: number) => Content;
  readonly pageBreakBefore: (node: PlacedNode, queries: { getFollowingNodesOnPage(): readonly PlacedNode[] }) => boolean;
  readonly watermark?: { readonly text: string; readonly color: string; readonly opacity: number; readonly bold: boolean };
}

interface PdfMake {
  setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
  setUrlAccessPolicy(mayFetch: (url: string) => boolean): void;
  setLocalAccessPolicy(mayRead: (path: string) => boolean): void;
  createPdf(definition: PdfDefinition): { getBuffer(): Promise<Buffer> };
}

const require = createRequire(import.meta.url);

export const pdfmake: PdfMake = require("pdfmake");
