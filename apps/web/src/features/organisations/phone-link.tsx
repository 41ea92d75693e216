/** A number that a phone dials at a touch. */
export function PhoneLink({ phone }: { readonly phone: string }) {
  return (
    <a href={`tel:${phone.replaceAll(/[^0-9+]/g, "")}`} style={{ whiteSpace: "nowrap" }}>
      {phone}
    </a>
  );
}
