import { z } from "zod";
import { SIGNATURE_HEIGHT, SIGNATURE_MAX_LENGTH, SIGNATURE_WIDTH } from "#meetings/signature";
import { organisationCodeSchema } from "#organisations/organisation.schema";

/** A hall of more people than this signs on paper; it bounds what a code in wrong hands can fill. */
export const MOST_ATTENDEES = 1_000;
export const SEXES = ["MALE", "FEMALE"] as const;
export type Sex = (typeof SEXES)[number];

const PATH = /^(?:M\d{1,3}(?:\.\d)? \d{1,3}(?:\.\d)?(?:L\d{1,3}(?:\.\d)? \d{1,3}(?:\.\d)?)*)+$/;

/** Strokes as absolute `M x y L x y …` inside the field: nothing else of SVG is let in. */
export const signatureSchema = z
  .string()
  .max(SIGNATURE_MAX_LENGTH)
  .regex(PATH)
  .refine((path) => pointsOf(path).every(([x, y]) => x <= SIGNATURE_WIDTH && y <= SIGNATURE_HEIGHT), { error: "OUTSIDE" });

function pointsOf(path: string): readonly (readonly [number, number])[] {
  return path.split(/[ML]/).filter((point) => point !== "").map((point) => {
    const [x, y] = point.split(" ").map(Number);
    return [x ?? Number.NaN, y ?? Number.NaN] as const;
  });
}

const blankToNull = (text: string): string | null => (text === "" ? null : text);

/** What somebody at the door says of himself, or the secretary of him. */
export const attendeeSchema = z
  .strictObject({
    name: z.string().trim().min(2).max(120),
    jobTitle: z.string().trim().min(2).max(160),
    /** Null where it is not on the list; its name is then what was typed. */
    organisationCode: organisationCodeSchema.nullable().default(null),
    organisationName: z.string().trim().min(2).max(160),
    sex: z.enum(SEXES).nullable().default(null),
    phone: z.string().trim().max(40).regex(/^[0-9+() .-]*$/).transform(blankToNull).nullable().default(null),
    /** The invitation he comes on, his own or that of the one he stands for. */
    inviteeId: z.uuid().nullable().default(null),
    represents: z.boolean().default(false),
  })
  .refine(({ represents, inviteeId }) => !represents || inviteeId !== null, { error: "REPRESENTS_WHOM", path: ["represents"] });
export type Attendee = z.infer<typeof attendeeSchema>;

/** Local time of the regency. */
export const localTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
