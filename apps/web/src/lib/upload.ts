import { RequestRefused } from "#lib/http";

interface Upload {
  readonly path: string;
  readonly file: File;
  /** Bytes on their way so far, of all. */
  readonly report: (sent: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Sends one file as it is. `fetch` cannot say how many bytes have left, so this is the older request. */
export function uploadFile({ path, file, report, signal }: Upload): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const refuse = () =>
      reject(new RequestRefused({ status: request.status, body: request.responseText, retryAfter: request.getResponseHeader("retry-after") }));
    request.open("POST", path);
    request.setRequestHeader("x-sinergi", "1");
    request.upload.addEventListener("progress", (event) => report(event.loaded, event.lengthComputable ? event.total : file.size));
    request.addEventListener("load", () => (request.status >= 200 && request.status < 300 ? resolve() : refuse()));
    request.addEventListener("error", refuse);
    request.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    const body = new FormData();
    body.append("file", file);
    request.send(body);
  });
}
