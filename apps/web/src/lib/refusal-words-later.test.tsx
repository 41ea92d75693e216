import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { expect, test, vi } from "vitest";
import words from "../messages/id/frame.json";
import refusals from "../messages/id/refusals.json";

test("why a rule refused is told as soon as its sentences are here, where they did not come with the screen", async () => {
  // As in a tab that has just been opened, whatever other tests have brought.
  vi.resetModules();
  const { readShown } = await import("#lib/catalogue");
  const { useRefusalWords } = await import("#lib/refusal-words");
  const { RequestRefused } = await import("#lib/http");
  const error = new RequestRefused({ status: 409, body: '{"code":"already_imported","ref":"0a1b2c3d"}', retryAfter: null });
  function Said() {
    return useRefusalWords()(error);
  }
  const said = () => renderToStaticMarkup(<IntlProvider locale="id" timeZone="UTC" messages={readShown().messages as never} onError={() => undefined}><Said /></IntlProvider>);
  expect(said()).toBe(words.refusals.CONFLICT);
  await vi.waitFor(() => expect(said()).toBe(refusals.ruleRefusals.already_imported));
});
