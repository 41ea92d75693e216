import { isInside, type PixelRing } from "#projection";
import { textWidth, wrapText } from "#scene";

/** An area that wants its name written inside it. All in px. */
export interface LabelWish {
  readonly key: string;
  readonly name: string;
  readonly at: readonly [x: number, y: number];
  readonly rings: readonly PixelRing[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Label {
  readonly key: string;
  /** Middle of the text and the baseline of its first line. */
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly size: number;
  readonly box: Box;
}

/** How far from its best place a name may move, in steps of half a line. */
const TRIES: readonly (readonly [number, number])[] = [
  [0, 0], [0, -1], [0, 1], [0, -2], [0, 2], [-2, 0], [2, 0], [-2, -1], [2, -1], [-2, 1], [2, 1], [-4, 0], [4, 0], [0, -3], [0, 3], [-3, -2], [3, -2], [-3, 2], [3, 2], [0, -4], [0, 4], [0, -5], [0, 5],
];
const LINE_HEIGHT = 1.18;

/**
 * Writes names where they fit inside their area and touch neither each other nor what stands there already; one line first,
 * then two, then smaller. A name without room is left out: the table and the list beside the map have them all.
 */
export function placeLabels(wishes: readonly LabelWish[], { sizes, taken }: { readonly sizes: readonly number[]; readonly taken: readonly Box[] }): readonly Label[] {
  const boxes = [...taken];
  return wishes.flatMap((wish) => {
    const label = findPlace(wish, sizes, boxes);
    if (!label) return [];
    boxes.push(label.box);
    return [label];
  });
}

function findPlace(wish: LabelWish, sizes: readonly number[], boxes: readonly Box[]): Label | null {
  for (const size of sizes) {
    for (const lines of waysToWrite(wish.name, size)) {
      const width = Math.max(...lines.map((line) => textWidth(line, size)));
      const height = lines.length * size * LINE_HEIGHT;
      for (const [dx, dy] of TRIES) {
        const x = wish.at[0] + (dx * size) / 2;
        const middle = wish.at[1] + (dy * size) / 2;
        const box = { left: x - width / 2, right: x + width / 2, top: middle - height / 2, bottom: middle + height / 2 };
        if (isWithin(box, wish.rings) && !boxes.some((other) => overlap(box, other))) {
          return { key: wish.key, x, y: box.top + size * 0.92, lines, size, box };
        }
      }
    }
  }
  return null;
}

function waysToWrite(name: string, size: number): readonly (readonly string[])[] {
  const narrow = wrapText(name, { width: Math.max(...name.split(" ").map((word) => textWidth(word, size)), textWidth(name, size) / 2), size });
  return narrow.length > 1 && narrow.length <= 3 ? [[name], narrow] : [[name]];
}

/** Seven points along the top, the middle and the bottom of the text: an area with a bay must not lose a word to its neighbour. */
function isWithin({ left, top, right, bottom }: Box, rings: readonly PixelRing[]): boolean {
  const [wide, tall] = [right - left, bottom - top];
  return ALONG.every((part) => DOWN.every((depth) => isInside([left + wide * part, top + tall * depth], rings)));
}

/** A little within the box: letters do not fill it. */
const ALONG: readonly number[] = [0.03, 0.97, 0.5, 0.18, 0.82, 0.34, 0.66];
const DOWN: readonly number[] = [0.12, 0.88, 0.5];

export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
