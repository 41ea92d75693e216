import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrangeFocus, compareFocus, focusContentsText, needsReason, signFocus, type ScoreOf } from "#focus/decide-focus";
import type { FocusContents } from "#focus/focus-list.schema";
import { DEFAULT_FOCUS_SETTINGS, focusSettingsSchema } from "#focus/focus-settings.schema";
import type { Day } from "#time/day";

const CODES = ["A", "B", "C", "D", "E", "F"];
const SCORES: ScoreOf = new Map<string, { score: number | null; scoreRank: number | null; parts: null }>([...CODES.map((code, at) => [code, { score: 1 - at / 10, scoreRank: at + 1, parts: null }] as const), ["NONE", { score: null, scoreRank: null, parts: null }]]);
const told = (codes: string, reason = "") => codes.split("").map((area) => ({ area, reason }));
const REASON = "Bencana longsor tahun lalu";

describe("the villages of a draft", () => {
  test("are the first by score without a word, in any order", () => {
    expect(arrangeFocus({ places: told("CAB"), omitted: [] }, SCORES)).toMatchObject({ ok: true, value: [{ area: "C", rank: 1, scoreRank: 3 }, { area: "A", rank: 2 }, { area: "B", rank: 3 }] });
  });

  test("a village further down needs a reason, and so does one nobody knows the score of", () => {
    expect(arrangeFocus({ places: told("ABF"), omitted: [] }, SCORES)).toMatchObject({ ok: false, refusal: { code: "focus_reason_missing", area: "F" } });
    expect(arrangeFocus({ places: [...told("AB"), { area: "F", reason: REASON }], omitted: [{ area: "C", reason: REASON }] }, SCORES)).toMatchObject({ ok: true });
    expect(arrangeFocus({ places: [...told("AB"), { area: "NONE", reason: "" }], omitted: [{ area: "C", reason: REASON }] }, SCORES)).toMatchObject({ ok: false, refusal: { area: "NONE" } });
  });

  test("a village that its score would have brought is left out only with a reason", () => {
    expect(arrangeFocus({ places: [...told("AB"), { area: "F", reason: REASON }], omitted: [] }, SCORES)).toMatchObject({ ok: false, refusal: { code: "focus_reason_missing", area: "C" } });
    expect(arrangeFocus({ places: told("ACD"), omitted: [{ area: "B", reason: "pendek" }] }, SCORES)).toMatchObject({ ok: false, refusal: { area: "B" } });
    expect(arrangeFocus({ places: told("ACD"), omitted: [{ area: "B", reason: REASON }] }, SCORES)).toMatchObject({ ok: true });
  });

  test("a shorter list of the first villages needs no reason", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: CODES.length }), (length) => {
        expect(arrangeFocus({ places: told(CODES.slice(0, length).join("")), omitted: [] }, SCORES).ok).toBe(true);
      }),
    );
    expect(needsReason(3, 3)).toBe(false);
    expect(needsReason(4, 3)).toBe(true);
  });

  test("nobody stands there twice, or on both sides, and no place that the regency does not have", () => {
    expect(arrangeFocus({ places: told("AA"), omitted: [] }, SCORES)).toMatchObject({ ok: false, refusal: { code: "focus_village_twice", area: "A" } });
    expect(arrangeFocus({ places: told("A"), omitted: told("A", REASON) }, SCORES)).toMatchObject({ ok: false, refusal: { code: "focus_village_twice" } });
    expect(arrangeFocus({ places: told("X"), omitted: [] }, SCORES)).toMatchObject({ ok: false, refusal: { code: "focus_village_unknown", area: "X" } });
  });
});

describe("signing a list", () => {
  const LOOKED = { state: "DRAFT", draftedBy: "planner", revision: 4, places: 20 } as const;
  const ASKED = { signer: "leader", basedOn: 4, decreeDate: "2026-01-10" as Day, today: "2026-01-12" as Day };

  test("is for somebody else than who drew it up, on the draft he read, with a decree of today or before", () => {
    expect(signFocus(LOOKED, ASKED)).toMatchObject({ ok: true });
    expect(signFocus(LOOKED, { ...ASKED, signer: "planner" })).toMatchObject({ refusal: { code: "focus_own" } });
    expect(signFocus(LOOKED, { ...ASKED, basedOn: 3 })).toMatchObject({ refusal: { code: "focus_changed" } });
    expect(signFocus(LOOKED, { ...ASKED, decreeDate: "2026-01-13" as Day })).toMatchObject({ refusal: { code: "focus_decree_in_future" } });
    expect(signFocus({ ...LOOKED, places: 0 }, ASKED)).toMatchObject({ refusal: { code: "focus_empty" } });
    expect(signFocus({ ...LOOKED, state: "SIGNED" }, ASKED)).toMatchObject({ refusal: { code: "focus_state" } });
  });

  test("covers everything that is said: whatever is changed, the text of it is another", () => {
    const contents: FocusContents = {
      year: 2026, name: "Lokus", decreeNumber: "B/1", decreeDate: "2026-01-10", snapshotRef: "2026-01-01@3", settings: DEFAULT_FOCUS_SETTINGS, note: "",
      places: [{ area: "A", rank: 1, score: 0.5, scoreRank: 1, parts: null, reason: "" }], omitted: [],
    };
    const others: readonly FocusContents[] = [
      { ...contents, year: 2027 }, { ...contents, name: "Lokus 2" }, { ...contents, decreeNumber: "B/2" }, { ...contents, snapshotRef: "2026-01-01" }, { ...contents, note: "x" },
      { ...contents, settings: { ...DEFAULT_FOCUS_SETTINGS, weights: { ...DEFAULT_FOCUS_SETTINGS.weights, poor: 26 } } }, { ...contents, places: [] },
      { ...contents, places: [{ area: "B", rank: 1, score: 0.5, scoreRank: 1, parts: null, reason: "" }] }, { ...contents, omitted: [{ area: "B", reason: REASON }] },
    ];
    const texts = [contents, ...others].map(focusContentsText);
    expect(new Set(texts).size).toBe(texts.length);
    expect(focusContentsText({ ...contents })).toBe(texts[0]);
  });
});

test("against the list before, every village is new, stayed or left, and nobody is lost", () => {
  const some = fc.uniqueArray(fc.constantFrom(...CODES));
  fc.assert(
    fc.property(some, some, (now, before) => {
      const { arrived, stayed, left } = compareFocus(now, before);
      expect([...arrived, ...stayed].toSorted()).toEqual(now.toSorted());
      expect([...stayed, ...left].toSorted()).toEqual(before.toSorted());
    }),
  );
});

test("weights that are all 0 are refused: there would be nothing to rank by", () => {
  const weights = { poorest: 0, poor: 0, exclusion: 0, unfit: 0, sanitation: 0, signal: 0 };
  expect(focusSettingsSchema.safeParse({ ...DEFAULT_FOCUS_SETTINGS, weights }).success).toBe(false);
  expect(focusSettingsSchema.safeParse(DEFAULT_FOCUS_SETTINGS).success).toBe(true);
});
