import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { InvitationForm } from "#features/sign-in/invitation-form";
import { openLink } from "#lib/account";
import { RequestRefused } from "#lib/http";
import { useRefusalWords } from "#lib/refusal-words";
import { BrandMark } from "#ui/brand-mark";
import { LanguageSwitch } from "#ui/language-switch";
import classes from "./sign-in.module.css";

/** Where a one-time link leads: its person chooses a password and is signed in. The secret stands after the #, and is sent to no server as an address. */
export function InvitationPage() {
  const t = useTranslations("invitation");
  useEffect(() => {
    document.title = `${t("title")} · Sinergi`;
  }, [t]);
  return (
    <div className={classes.page}>
      <main className={classes.middle}>
        <div className={classes.top}>
          <span className={classes.brand}>
            <BrandMark size={32} />
            Sinergi
          </span>
          <LanguageSwitch />
        </div>
        <Invitation />
      </main>
    </div>
  );
}

function Invitation() {
  const t = useTranslations("invitation");
  const [token] = useState(() => location.hash.slice(1));
  const link = useQuery({ queryKey: ["one-time-link", token], queryFn: () => openLink(token), retry: false, gcTime: 0, staleTime: Number.POSITIVE_INFINITY });
  const [waitsForCode, setWaitsForCode] = useState(false);
  const enter = useEnterAnew();
  if (waitsForCode) {
    return (
      <section className={classes.door}>
        <h1 className={classes.promise}>{t("chosen")}</h1>
        <p className={classes.lead}>
          {t("thenCode")} <Link to="/masuk">{t("signIn")}</Link>
        </p>
      </section>
    );
  }
  if (link.error) return <Unusable error={link.error} />;
  if (!link.data) return <Loader aria-label={t("title")} />;
  return <InvitationForm token={token} link={link.data} accepted={(signedIn) => (signedIn ? enter() : setWaitsForCode(true))} />;
}

/** A link that opens nothing: why, and what to do. */
function Unusable({ error }: { readonly error: unknown }) {
  const t = useTranslations("invitation");
  const words = useRefusalWords();
  // What is no link at all is as closed as one that was used.
  const closed = error instanceof RequestRefused && error.status === 400;
  return (
    <section className={classes.door}>
      <h1 className={classes.promise}>{t("unusable")}</h1>
      <p className={classes.lead} role="alert">
        {closed ? t("closed") : words(error)}
      </p>
      <p className={classes.lead}>
        <Link to="/masuk">{t("signIn")}</Link>
      </p>
    </section>
  );
}

/** Beranda, with nothing left of whoever was here before, and the link out of the history. */
function useEnterAnew(): () => void {
  const router = useRouter();
  const queryClient = useQueryClient();
  return () => {
    queryClient.clear();
    router.history.replace("/");
  };
}
