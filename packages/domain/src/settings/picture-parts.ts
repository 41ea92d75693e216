/** What is left of a picture that was taken apart, and its size in px. */
export interface PictureParts {
  readonly parts: readonly Uint8Array[];
  readonly width: number;
  readonly height: number;
}

export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
