import { postJson } from "#lib/http";

/** Fetches a file by POST, so that nothing of it stands in an address, and hands it to the browser under the name the server gives it. */
export async function downloadFile(path: string, fileName: string, body: unknown = {}): Promise<void> {
  const response = await postJson(path, body);
  saveBlob(await response.blob(), /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? fileName);
}

/** Hands bytes to the browser as a file. */
export function saveBlob(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
