import { IconClipboardList, IconHome, IconInbox, IconReport, IconUsers } from "@tabler/icons-react";
import { type ReactNode, useEffect } from "react";
import { useTranslations } from "use-intl";
import { Link, useLocation } from "wouter";
import { FieldBars } from "#field/frame/field-bars";
import { isFormAddress } from "#field/frame/form-address";
import { StatusChip } from "#field/frame/status-chip";
import styles from "#field/frame/field-frame.module.css";

const TABS = [
  { key: "today", to: "/", Icon: IconHome },
  { key: "families", to: "/keluarga", Icon: IconUsers },
  { key: "outbox", to: "/kotak", Icon: IconInbox },
  { key: "referrals", to: "/rujukan", Icon: IconClipboardList },
  { key: "month", to: "/rekap", Icon: IconReport },
] as const;

/** Around every screen: how things stand with what was written, and the way to the others. */
export function FieldFrame({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("fieldShell");
  const [path] = useLocation();
  useTopOfScreen(path);
  const isForm = isFormAddress(path);
  return (
    <div className={isForm ? styles.form : styles.frame}>
      <header className={styles.head}>
        <Link href="/siap" className={styles.brand} aria-label={t("ready.title")}>{t("short")}</Link>
        <StatusChip />
      </header>
      <FieldBars isForm={isForm} />
      <main className={styles.main}>{children}</main>
      {isForm ? null : (
        <nav className={styles.tabs} aria-label={t("tabs.label")}>
          {TABS.map(({ key, to, Icon }) => (
            <Link key={key} href={to} className={styles.tab} aria-label={t(`tabs.${key}`)} aria-current={(to === "/" ? path === "/" : path === to || path.startsWith(`${to}/`)) ? "page" : undefined}>
              <Icon size={24} stroke={1.6} aria-hidden />
              {t(key === "outbox" ? "tabs.outboxShort" : `tabs.${key}`)}
            </Link>
          ))}
        </nav>
      )}
    </div>
  );
}

/** A screen that is gone to begins at its top; one that is come back to stands where it was left. */
function useTopOfScreen(path: string): void {
  useEffect(() => {
    const back = () => {
      cameBack = true;
    };
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, []);
  useEffect(() => {
    if (!cameBack) scrollTo(0, 0);
    cameBack = false;
  }, [path]);
}

let cameBack = false;
