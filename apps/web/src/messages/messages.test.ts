import { globSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** All parts of a language in one; a namespace stands in one part only. */
function catalogueOf(locale: "id" | "en"): Catalogue {
  const folder = new URL(`${locale}/`, import.meta.url);
  const parts = readdirSync(folder).map((file): Catalogue => JSON.parse(readFileSync(new URL(file, folder), "utf8")));
  const names = parts.flatMap((part) => Object.keys(part));
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
  return Object.assign({}, ...parts);
}

type Catalogue = { readonly [key: string]: string | Catalogue };

function sentences(catalogue: Catalogue, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(catalogue).flatMap(([key, value]) => (typeof value === "string" ? [[`${path}${key}`, value] as const] : sentences(value, `${path}${key}.`)));
}

/** Names that a sentence is filled with: `{name}`, `{count, plural, …}` and tags. */
function placeholders(sentence: string): readonly string[] {
  const names = [...sentence.matchAll(/\{\s*([a-zA-Z]+)\s*[,}]|<([a-zA-Z]+)>/g)].map((match) => match[1] ?? match[2] ?? "");
  return [...new Set(names)].sort();
}

const ID = new Map(sentences(catalogueOf("id")));
const EN = new Map(sentences(catalogueOf("en")));

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

const SOURCES = new URL("../", import.meta.url);
const source = (path: string) => readFileSync(new URL(path, SOURCES), "utf8");
const namesOf = (part: string) => Object.keys(JSON.parse(source(`messages/id/${part}.json`)) as Catalogue);

/** The field app brings its own sentences, all of them at once. */
const FIELD_PARTS = ["field-shell", "field-visits", "field-logs", "field-action"];

test("a screen speaks only sentences that come with it, and the frame only its own", () => {
  const partOf = new Map([...globSync("app/*{router,routes}.{ts,tsx}", { cwd: SOURCES }).map(source).join("\n").matchAll(/screen\("(\w+)", \(\) => import\("#features\/([\w-]+)\//g)].map(([, part = "", feature = ""]) => [feature, part]));
  expect(partOf.size).toBeGreaterThan(20);
  const unheard = globSync("**/*.{ts,tsx}", { cwd: SOURCES }).flatMap((path) => {
    const part = partOf.get(/^features\/([\w-]+)\//.exec(path)?.[1] ?? "");
    const early = /^(app|features\/(home|sign-in))\//.test(path);
    const ofField = path.startsWith("field/");
    const known = ofField ? FIELD_PARTS.flatMap(namesOf) : [...namesOf("frame"), ...namesOf("refusals"), ...(early ? [] : namesOf("shared")), ...(part === undefined ? [] : namesOf(part))];
    const text = source(path);
    const whole = text.includes("useTranslations()") ? [...text.matchAll(/\bt\([`"](\w+)\./g)] : [];
    const spoken = [...text.matchAll(/useTranslations\("([^".]+)/g), ...whole].map(([, name = ""]) => name);
    return spoken.filter((name) => !known.includes(name)).map((name) => `${path}: ${name}`);
  });
  expect(unheard).toEqual([]);
});
