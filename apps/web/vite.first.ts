import type { Plugin } from "vite";

const NAME = "first";
/** The app itself, what screens share, the chart library: most of each runs before anything of it is seen. */
const LARGE = 100_000;
/** The comment counts on the first line only, and every browser that does not know it passes it over. */
const COMPILE_ALL = "//# allFunctionsCalledOnLoad\n";
/** Everything the page needs at once is one file, but for what runs before that file has come. */
export const IN_SHELL = /^(?!.*[\\/]src[\\/]first\.ts$)/;

/**
 * Puts `first.ts` into the page, before the app; while developing there is no such file and the app asks for itself. And tells newer browsers
 * to compile the large files on another thread while they are still coming.
 */
export function firstScript(): Plugin {
  return {
    name: "first-script",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler: (_options, bundle) => {
        for (const chunk of Object.values(bundle)) if (chunk.type === "chunk" && chunk.code.length > LARGE) chunk.code = COMPILE_ALL + chunk.code;
      },
    },
    transformIndexHtml: {
      order: "post",
      handler: (_page, { bundle }) => {
        const chunk = Object.values(bundle ?? {}).find((one) => one.type === "chunk" && one.name === NAME);
        if (chunk === undefined) throw new Error("The build made no first.ts");
        return [{ tag: "script", attrs: { type: "module", async: true, src: `/${chunk.fileName}` }, injectTo: "head-prepend" }];
      },
    },
  };
}
