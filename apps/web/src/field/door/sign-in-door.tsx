import type { DemoAccounts } from "@sinergi/api/session/session.schema";
import type { Trouble } from "@sinergi/offline/field-store";
import type { Door } from "@sinergi/offline/store/doors";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { DoorFrame } from "#field/door/door-frame";
import styles from "#field/door/door.module.css";
import { confirmCode, listDemoAccounts, mustChoosePassword, signIn, signInToDemo } from "#lib/sign-in";
import { RequestRefused } from "#lib/http";

interface Props {
  readonly door: Door;
  readonly trouble: Trouble | null;
  readonly signedIn: () => void;
  /** Looks once more whether a session is open already: where only the network was missing, nobody has to type. */
  readonly lookAgain?: (() => void) | undefined;
  /** The way back to where one came from. */
  readonly back?: (() => void) | undefined;
}

type Problem = "wrong" | "codeWrong" | "password" | "noNetwork" | "refused";

const LOOK_AGAIN_MS = 10_000;

const textIn = (form: HTMLFormElement, name: string): string => {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value : "";
};

/** Signing in needs the server once; from then on the PIN opens the phone. */
export function SignInDoor({ door, trouble, signedIn, lookAgain, back }: Props) {
  const t = useTranslations("fieldShell");
  const [asksCode, setAsksCode] = useState(false);
  const [busy, setBusy] = useState(false);
  const [own, setProblem] = useState<Problem | null>(null);
  const unheard = trouble === "OFFLINE" || trouble === "TIMEOUT";
  const problem = own ?? (busy ? null : unheard ? "noNetwork" : trouble && "refused");
  useLookAgain(unheard && !busy ? lookAgain : undefined);
  const attempt = async (work: () => Promise<boolean>, wrong: Problem) => {
    setBusy(true);
    setProblem(null);
    try {
      if (await work()) await goOn();
    } catch (error) {
      setProblem(problemOf(error, wrong));
    }
    setBusy(false);
  };
  // Whoever still has to choose his own password does so in the office app.
  const goOn = async () => ((await mustChoosePassword()) ? setProblem("password") : signedIn());
  const withPassword = async (form: HTMLFormElement) => {
    const { needsCode } = await signIn({ email: textIn(form, "email"), password: textIn(form, "password") });
    setAsksCode(needsCode);
    return !needsCode;
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    void attempt(async () => (asksCode ? confirmCode(textIn(form, "code").replaceAll(/\s/g, "")).then(() => true) : withPassword(form)), asksCode ? "codeWrong" : "wrong");
  };
  return (
    <DoorFrame title={t(door.key === "SEALED" ? "door.sealedTitle" : "door.signInTitle")} lead={t(door.key === "SEALED" ? "door.sealedLead" : "door.signInLead")} door={door} problem={problem && t(`door.problem_${problem}`)}>
      {asksCode ? null : <DemoAccountList busy={busy} choose={(email) => void attempt(() => signInToDemo(email).then(() => true), "refused")} />}
      <form className={styles.form} onSubmit={submit}>
        {asksCode ? (
          <label className={styles.field}>
            {t("door.code")}
            <input key="code" name="code" inputMode="numeric" autoComplete="one-time-code" required autoFocus />
          </label>
        ) : (
          <>
            <label className={styles.field}>
              {t("door.email")}
              <input name="email" type="email" autoComplete="username" required />
            </label>
            <label className={styles.field}>
              {t("door.password")}
              <input name="password" type="password" autoComplete="current-password" required />
            </label>
          </>
        )}
        <button type="submit" className={styles.submit} disabled={busy}>{t("door.signIn")}</button>
      </form>
      {back ? <button type="button" className={styles.second} onClick={back}>{t("door.back")}</button> : null}
    </DoorFrame>
  );
}

/** As soon as the phone says that it has a network, and now and then, since it does not always say so. */
function useLookAgain(look: (() => void) | undefined): void {
  useEffect(() => {
    if (!look) return;
    const timer = setInterval(look, LOOK_AGAIN_MS);
    addEventListener("online", look);
    return () => {
      clearInterval(timer);
      removeEventListener("online", look);
    };
  }, [look]);
}

function problemOf(error: unknown, wrong: Problem): Problem {
  if (!(error instanceof RequestRefused)) return "noNetwork";
  return [400, 401].includes(error.status) ? wrong : "refused";
}

/** The simulation: its facilitators, one touch each. */
function DemoAccountList({ busy, choose }: { readonly busy: boolean; readonly choose: (email: string) => void }) {
  const t = useTranslations("fieldShell");
  const [demo, setDemo] = useState<DemoAccounts | null>(null);
  useEffect(() => {
    listDemoAccounts().then(setDemo, () => undefined);
  }, []);
  const accounts = demo?.accounts.filter(({ role }) => role === "FACILITATOR") ?? [];
  if (accounts.length === 0) return null;
  return (
    <>
      <ul className={styles.accounts} aria-label={t("door.demo")}>
        {accounts.map(({ email, name, note }) => (
          <li key={email}>
            <button type="button" disabled={busy} onClick={() => choose(email)}>
              <span>
                {name}
                <small>{note ?? t("door.facilitator")}</small>
              </span>
              <span aria-hidden>→</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.split}>{t("door.orPassword")}</p>
    </>
  );
}
