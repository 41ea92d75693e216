import styles from "#field/door/door.module.css";

export const PIN_LENGTH = 6;

export function pinIn(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value : "";
}

export function PinField({ name, label, autoFocus = false }: { readonly name: string; readonly label: string; readonly autoFocus?: boolean }) {
  return (
    <label className={`${styles.field} ${styles.pin}`}>
      {label}
      <input name={name} type="password" inputMode="numeric" pattern={`[0-9]{${PIN_LENGTH}}`} minLength={PIN_LENGTH} maxLength={PIN_LENGTH} autoComplete="off" required autoFocus={autoFocus} />
    </label>
  );
}
