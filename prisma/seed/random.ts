/** Chance that can be repeated: the same seed gives the same draws on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number in [from, to], both included. */
  int(from: number, to: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** Standard normal, cut at ±4. */
  normal(): number;
}

/** One stream of chance. Each concern has its own, so that a change in one leaves the others as they were. */
export function createRandom(seed: number | string, stream: string): Random {
  const next = sfc32(hashWords(`${seed}/${stream}`));
  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    normal: () => NORMAL_QUANTILES[Math.floor(next() * NORMAL_STEPS)] ?? 0,
  };
}

/** Shares by value. They need not add up to exactly 1: each counts in proportion to their sum. */
export type Shares<T extends string | number> = Readonly<Record<T, number>>;

/** Draws values by their shares, with the table read once. */
export function pickerOf<T extends string>(shares: Partial<Shares<T>>): (random: Random) => T {
  const values = keysOf(shares);
  const weights = values.map((value) => shares[value] ?? 0);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const bounds = weights.map((_, at) => weights.slice(0, at + 1).reduce((sum, weight) => sum + weight, 0) / whole);
  const last = values.length - 1;
  return (random) => {
    const draw = random.next();
    let at = 0;
    while (at < last && draw >= (bounds[at] ?? 1)) at += 1;
    return nth(values, at);
  };
}

/** The keys of an object written out in code, where TypeScript only promises strings. */
function keysOf<T extends string>(shares: Partial<Record<T, number>>): readonly T[] {
  const isKey = (key: string): key is T => key in shares;
  return Object.keys(shares).filter(isKey);
}

function nth<T>(values: readonly T[], at: number): T {
  const value = values[at];
  if (value === undefined) throw new Error("There is nothing to draw from");
  return value;
}

export function pickOne<T>(random: Random, values: readonly T[]): T {
  return nth(values, Math.floor(random.next() * values.length));
}

/** The value below which a standard normal falls with this probability (Acklam's approximation, error below 1e-8). */
export function normalQuantile(probability: number): number {
  if (probability <= 0) return -Infinity;
  if (probability >= 1) return Infinity;
  if (probability > 0.5) return -normalQuantile(1 - probability);
  if (probability < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(probability));
    return polynomial(TAIL_NUMERATOR, q) / (polynomial(TAIL_DENOMINATOR, q) * q + 1);
  }
  const q = probability - 0.5;
  const r = q * q;
  return (polynomial(MIDDLE_NUMERATOR, r) * q) / (polynomial(MIDDLE_DENOMINATOR, r) * r + 1);
}

const MIDDLE_NUMERATOR = [-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239];
const MIDDLE_DENOMINATOR = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572];
const TAIL_NUMERATOR = [-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783];
const TAIL_DENOMINATOR = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((value, coefficient) => value * x + coefficient, 0);
}

const NORMAL_STEPS = 16_384;
/** Quantiles in even steps: drawing one by index costs no logarithm and no cosine. */
const NORMAL_QUANTILES = Float64Array.from({ length: NORMAL_STEPS }, (_, step) => normalQuantile((step + 0.5) / NORMAL_STEPS));

type Words = readonly [number, number, number, number];

/** Four 32-bit words of a text (FNV-1a from four starts). */
function hashWords(text: string): Words {
  const wordOf = (start: number): number => {
    let hash = (2_166_136_261 ^ start) >>> 0;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619) >>> 0;
    return Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0;
  };
  return [wordOf(1), wordOf(0x9e37_79b9), wordOf(0x85eb_ca6b), wordOf(0xc2b2_ae35)];
}

/** Small fast counting generator of Chris Doty-Humphrey, 32-bit; the first draws are thrown away. */
function sfc32([w0, w1, w2, w3]: Words): () => number {
  let [a, b, c, counter] = [w0, w1, w2, w3];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let warmUp = 0; warmUp < 15; warmUp += 1) next();
  return next;
}
