import { FIRST_NEED, needKey, readNeed, type Need } from "@sinergi/domain/partners/needs";
import { PLEDGE_STATES, type PledgeState } from "@sinergi/domain/partners/vocabulary";
import { areaCode, programmeCode, readable } from "#urls/codes";
import * as z from "#urls/words";

const need = z.string().check(z.refine((text) => readNeed(text) !== null));

/** What Celah bantuan keeps in its address: the district looked into, the need of the picture, the programme of the last column. */
export const gapsSearchSchema = z.object({ wil: readable(areaCode), butuh: readable(need), prog: readable(programmeCode), urut: readable(z.string().check(z.regex(/^-?[A-Za-z_.0-9]{1,60}$/))) });

/** What the list of pledges is narrowed to. */
export const pledgesSearchSchema = z.object({
  keadaan: readable(programmeCode),
  butuh: readable(need),
  wil: readable(areaCode),
  mitra: readable(programmeCode),
  urut: readable(z.string().check(z.regex(/^-?(partner|area|need|quantity|amount|state|changed)$/))),
});
export type PledgesSearch = z.infer<typeof pledgesSearchSchema>;

/** Where a new pledge begins: an area and a need picked on Celah bantuan. */
export const newPledgeSearchSchema = z.object({ wil: readable(areaCode), butuh: readable(need) });

export function needIn(text: string | undefined): Need | null {
  return text === undefined ? null : readNeed(text);
}

export function pledgeStateIn({ keadaan }: PledgesSearch): PledgeState | undefined {
  return PLEDGE_STATES.find((state) => state === keadaan);
}

/** The need of the picture; the first is not written down. */
export function needToWrite(need: Need): string | undefined {
  return need.kind === FIRST_NEED.kind ? undefined : needKey(need);
}
