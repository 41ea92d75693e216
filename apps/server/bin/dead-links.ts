import { access, glob, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const PAGES = "**/*.md";
const ELSEWHERE = ["node_modules", "dist", "data", ".git", ".cache", "test-results"];
/** `[words](target)` and `[name]: target`; code between backticks is no link. */
const LINK = /\[[^\]]*\]\(([^)\s]+)(?:\s+"[^"]*")?\)|^\[[^\]]+\]:\s*(\S+)/gm;
const CODE = /```[\s\S]*?```|`[^`\n]*`/g;
const HEADING = /^#{1,6}\s+(.*)$/gm;

/** Links of the project's pages that lead to no file or to no heading. Addresses on the web are not looked up. */
export async function findDeadLinks(root: string): Promise<readonly string[]> {
  const dead: string[] = [];
  for await (const page of glob(PAGES, { cwd: root, exclude: (name) => ELSEWHERE.includes(name) })) {
    const text = (await readFile(join(root, page), "utf8")).replace(CODE, "");
    for (const [, inline, reference] of text.matchAll(LINK)) {
      const target = inline ?? reference ?? "";
      if (/^[a-z]+:/.test(target)) continue;
      if (!(await leadsSomewhere(root, page, target))) dead.push(`${page}: ${target}`);
    }
  }
  return dead;
}

async function leadsSomewhere(root: string, page: string, target: string): Promise<boolean> {
  const [path = "", heading] = target.split("#");
  const file = path === "" ? join(root, page) : join(root, path.startsWith("/") ? "" : dirname(page), decodeURIComponent(path));
  try {
    await access(file);
  } catch {
    return false; // not there, or not for us to read: a dead link either way
  }
  if (!heading || !file.endsWith(".md")) return true;
  const titles = [...(await readFile(file, "utf8")).matchAll(HEADING)].map(([, title]) => anchorOf(title ?? ""));
  return titles.includes(heading.toLowerCase());
}

/** The anchor a heading gets on the usual forges. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}
