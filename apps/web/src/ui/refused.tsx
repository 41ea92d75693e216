import { useRefusalWords } from "#lib/refusal-words";
import classes from "./act-form.module.css";

/** Why it was not done, in words; nothing where nothing was refused. */
export function Refused({ error }: { readonly error: unknown }) {
  const words = useRefusalWords();
  if (!error) return null;
  return (
    <p className={classes.problem} role="alert">
      {words(error)}
    </p>
  );
}
