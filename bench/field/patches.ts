/** One place of the sources told differently: how a bug is put into the real app or server without touching a file. */
export interface Patch {
  /** End of the file's path. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** The source with every patch of its file in it; throws where a patch finds its place no longer, or more than once. */
export function patched(path: string, source: string, patches: readonly Patch[], applied: Set<Patch>): string {
  let text = source;
  for (const patch of patches.filter(({ file }) => path.endsWith(file))) {
    const places = text.split(patch.from).length - 1;
    if (places !== 1) throw new Error(`${patch.file} has ${places} places that read: ${patch.from}`);
    text = text.replace(patch.from, () => patch.to);
    applied.add(patch);
  }
  return text;
}
