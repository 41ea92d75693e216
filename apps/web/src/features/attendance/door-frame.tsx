import { type ReactNode, useEffect } from "react";
import { BrandMark } from "#ui/brand-mark";
import { LanguageSwitch } from "#ui/language-switch";
import classes from "./attendance.module.css";

/** What people without an account see around their sheet: nothing but the name of the thing and the language. */
export function DoorFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Sinergi`;
  }, [title]);
  return (
    <main className={classes.door}>
      <div className={classes.top}>
        <span className={classes.brand}>
          <BrandMark size={28} />
          Sinergi
        </span>
        <LanguageSwitch />
      </div>
      {children}
    </main>
  );
}
