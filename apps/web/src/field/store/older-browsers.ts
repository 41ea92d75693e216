/** Chrome 99 to 109, where old phones stay: copies that newer browsers make by themselves. */
export function mendOlderBrowsers(): void {
  if ("toSorted" in Array.prototype) return;
  const own = (name: string, value: (this: unknown[], ...given: never[]) => unknown) => Object.defineProperty(Array.prototype, name, { value, writable: true, configurable: true });
  own("toSorted", function toSorted(this: unknown[], compare?: (a: unknown, b: unknown) => number) {
    return [...this].sort(compare);
  });
  own("toReversed", function toReversed(this: unknown[]) {
    return [...this].reverse();
  });
  own("with", function replaced(this: unknown[], at: number, value: unknown) {
    const copy = [...this];
    copy[at < 0 ? copy.length + at : at] = value;
    return copy;
  });
}
