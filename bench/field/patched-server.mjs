// Loaded before the server of a seeded bug: its sources are told differently on their way in. No file is touched.
import { registerHooks } from "node:module";

const patches = JSON.parse(new URL(import.meta.url).searchParams.get("patches") ?? "[]");

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const wanted = patches.filter(({ file }) => url.endsWith(file));
    if (wanted.length === 0) return loaded;
    let source = String(loaded.source);
    for (const { file, from, to } of wanted) {
      if (source.split(from).length !== 2) throw new Error(`${file} has not one place that reads: ${from}`);
      source = source.replace(from, () => to);
    }
    return { ...loaded, source };
  },
});
