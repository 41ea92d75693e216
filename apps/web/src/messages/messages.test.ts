import { expect, test } from "vitest";
import english from "./en.json";
import indonesian from "./id.json";

type Catalogue = { readonly [key: string]: string | Catalogue };

function sentences(catalogue: Catalogue, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(catalogue).flatMap(([key, value]) => (typeof value === "string" ? [[`${path}${key}`, value] as const] : sentences(value, `${path}${key}.`)));
}

/** Names that a sentence is filled with: `{name}`, `{count, plural, …}` and tags. */
function placeholders(sentence: string): readonly string[] {
  const names = [...sentence.matchAll(/\{\s*([a-zA-Z]+)\s*[,}]|<([a-zA-Z]+)>/g)].map((match) => match[1] ?? match[2] ?? "");
  return [...new Set(names)].sort();
}

const ID = new Map(sentences(indonesian));
const EN = new Map(sentences(english));

test("both languages have the same keys", () => {
  expect([...EN.keys()].sort()).toEqual([...ID.keys()].sort());
});

test("a sentence is filled with the same names in both languages", () => {
  const differing = [...ID].filter(([key, sentence]) => placeholders(sentence).join() !== placeholders(EN.get(key) ?? "").join());
  expect(differing.map(([key]) => key)).toEqual([]);
});

test("no sentence is empty", () => {
  const empty = [...ID, ...EN].filter(([, sentence]) => sentence.trim() === "");
  expect(empty).toEqual([]);
});
