import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { DemoAccountList } from "#features/sign-in/demo-account-list";
import { SignInForm } from "#features/sign-in/sign-in-form";
import { listDemoAccounts } from "#lib/sign-in";
import { BrandMark } from "#ui/brand-mark";
import { LanguageSwitch } from "#ui/language-switch";
import { SimulationRibbon } from "#ui/simulation-ribbon";
import classes from "./sign-in.module.css";

export function SignInPage() {
  const t = useTranslations("signIn");
  const demo = useQuery({ queryKey: ["demo-accounts"], queryFn: listDemoAccounts, retry: false });
  useEffect(() => {
    document.title = `${t("title")} · Sinergi`;
  }, [t]);

  return (
    <div className={classes.page}>
      {demo.data?.simulated && <SimulationRibbon />}
      <main className={classes.middle}>
        <div className={classes.top}>
          <span className={classes.brand}>
            <BrandMark size={32} />
            Sinergi
          </span>
          <LanguageSwitch />
        </div>
        <div>
          <h1 className={classes.promise}>{t("promise")}</h1>
          <p className={classes.lead}>{t("lead")}</p>
        </div>
        <div className={classes.doors}>
          {demo.data && <DemoAccountList demo={demo.data} />}
          <SignInForm />
        </div>
      </main>
    </div>
  );
}
