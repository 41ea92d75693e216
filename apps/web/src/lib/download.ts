import { postJson } from "#lib/http";

/** Fetches a file by POST, so that nothing of it stands in an address, and hands it to the browser under the name the server gives it. */
export async function downloadFile(path: string, fileName: string): Promise<void> {
  const response = await postJson(path, {});
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? fileName;
  link.click();
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
