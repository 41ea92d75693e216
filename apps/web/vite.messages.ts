import compile from "icu-minify/compile";
import type { Plugin } from "vite";

const SENTENCES = /[\\/]src[\\/]messages[\\/][a-z]+[\\/][\w-]+\.json$/;

/** Reads the sentences when the app is built, so that no browser carries the reader of their plurals. Tests read them as they are written. */
export function compileMessages(): Plugin {
  return {
    name: "compile-messages",
    apply: "build",
    enforce: "pre",
    config: () => ({ resolve: { alias: { "use-intl/format-message": "use-intl/format-message/format-only" } } }),
    transform: (source, id) => (SENTENCES.test(id) ? { code: JSON.stringify(compiled(JSON.parse(source))), map: null } : null),
  };
}

function compiled(sentences: unknown): unknown {
  if (typeof sentences === "string") return compile(sentences);
  if (typeof sentences !== "object" || sentences === null) throw new TypeError(`Not a sentence: ${String(sentences)}`);
  return Object.fromEntries(Object.entries(sentences).map(([key, inside]) => [key, compiled(inside)]));
}
