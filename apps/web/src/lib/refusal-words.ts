import { TRPCClientError } from "@trpc/client";
import { useTranslations } from "use-intl";
import { bringPart, type Catalogue } from "#lib/catalogue";
import { RequestRefused } from "#lib/http";
import { partOf, textOf } from "#lib/json-parts";
import words from "../messages/id/frame.json";

/** What every request can meet: said by the frame, so that it can be said before anything else has come. */
type GeneralKey = keyof Catalogue["refusals"];
/** A "no" of a rule: its sentence comes with the screens. */
type RuleKey = keyof Catalogue["ruleRefusals"];
type RefusalKey = GeneralKey | RuleKey;

export interface Refusal {
  /** The key of its sentence, or null where we have none. */
  readonly key: RefusalKey | null;
  readonly reference: string;
  readonly waitSeconds: number | null;
}

const OF_STATUS: Readonly<Record<number, string>> = {
  0: "OFFLINE",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  413: "PAYLOAD_TOO_LARGE",
  429: "TOO_MANY_REQUESTS",
  503: "SERVICE_UNAVAILABLE",
};

interface Told {
  /** The most telling one first. */
  readonly codes: readonly string[];
  readonly reference: string;
  readonly waitSeconds: number | null;
}

function toldByRequest({ code, status, reference, retryAfterSeconds }: RequestRefused): Told {
  return { codes: [code, OF_STATUS[status]].filter((one) => typeof one === "string"), reference, waitSeconds: retryAfterSeconds };
}

function toldByProcedure(data: unknown): Told {
  // Without data there was no answer at all: the request never arrived.
  if (typeof data !== "object" || data === null) return { codes: ["OFFLINE"], reference: "NET", waitSeconds: null };
  const code = textOf(data, "code");
  const codes = [textOf(partOf(data, "refusal"), "code"), code].filter((one) => one !== null);
  return { codes, reference: textOf(data, "requestId") ?? code ?? "APP", waitSeconds: null };
}

/** The codes an error carries. */
function codesOf(error: unknown): Told {
  if (error instanceof RequestRefused) return toldByRequest(error);
  if (error instanceof TRPCClientError) return toldByProcedure(error.data);
  return { codes: error instanceof TypeError ? ["OFFLINE"] : [], reference: "APP", waitSeconds: null };
}

/** Reads an error as a refusal. `known` is the list of codes that have a sentence. */
export function readRefusal(error: unknown, known: (code: string) => code is RefusalKey): Refusal {
  const { codes, reference, waitSeconds } = codesOf(error);
  return { key: codes.find(known) ?? null, reference, waitSeconds };
}

function isGeneral(code: string): code is GeneralKey {
  return Object.hasOwn(words.refusals, code);
}

/** The sentences of rules. Where they have not come yet, asking for one brings them, and whoever asked is drawn anew with it. */
function useRules() {
  const rules = useTranslations("ruleRefusals");
  const has = (code: string): code is RuleKey => {
    const here = rules.has(code as RuleKey);
    // Without a network the general sentence stays.
    if (!here) bringPart("refusals").catch(() => undefined);
    return here;
  };
  return { rules, has };
}

/** One sentence for an error, in the reader's language. Never the error's own message. */
export function useRefusalWords(): (error: unknown) => string {
  const t = useTranslations("refusals");
  const { rules, has } = useRules();
  const hasSentence = (code: string): code is RefusalKey => isGeneral(code) || has(code);
  return (error) => {
    const refusal = readRefusal(error, hasSentence);
    if (refusal.key === null) return t("unknown", { reference: refusal.reference });
    if (refusal.key === "TOO_MANY_REQUESTS" && refusal.waitSeconds !== null) {
      return t("waitMinutes", { minutes: Math.ceil(refusal.waitSeconds / 60) });
    }
    return isGeneral(refusal.key) ? t(refusal.key, { reference: refusal.reference, minutes: 0 }) : rules(refusal.key);
  };
}

/** The most telling code of an error; null where it carries none. */
export function codeOf(error: unknown): string | null {
  return codesOf(error).codes[0] ?? null;
}

/** The sentence of a rule's "no" that was kept by its code. */
export function useCodeWords(): (code: string) => string {
  const t = useTranslations("refusals");
  const { rules, has } = useRules();
  return (code) => {
    if (isGeneral(code)) return t(code, { reference: code, minutes: 0 });
    return has(code) ? rules(code) : t("unknown", { reference: code });
  };
}

/** True where the server refused for exactly this reason. */
export function hasCode(error: unknown, code: string): boolean {
  return error !== null && codesOf(error).codes.includes(code);
}
