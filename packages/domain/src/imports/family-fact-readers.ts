import type { HousingFact, SchoolLevel } from "#families/vocabulary";
import type { FamilyRow } from "#imports/checked-rows";
import type { FamilyColumn } from "#imports/column-aliases";
import { EMPTY_AS_NO } from "#imports/columns";
import { factReader, type ReadFact } from "#imports/fact-reader";
import { otherOfHousing, readDisability, readerOfHousing, readSchool, readWord } from "#imports/fact-words";
import type { CellValue } from "#imports/issue-codes";
import type { Column, RowFindings } from "#imports/row-findings";
import { OTHER_RELATION, readPowerVa, readRelation, readYesNo } from "#imports/values";

/** Readers of the facts of one person and house, made once per file. */
export interface FactReaders {
  readonly relation: ReadFact<number>;
  readonly occupation: ReadFact<string>;
  readonly education: ReadFact<string>;
  readonly school: ReadFact<SchoolLevel>;
  readonly pregnant: ReadFact<boolean>;
  readonly disability: ReadFact<string>;
  readonly severeDisability: ReadFact<boolean>;
  readonly chronicIllness: ReadFact<boolean>;
  readonly housing: Readonly<Record<HousingFact, ReadFact<string>>>;
  readonly powerVa: ReadFact<number>;
  readonly civilRegistryMatch: ReadFact<string>;
}

type Columns = Readonly<Record<FamilyColumn, Column>>;

/** `emptyAsNo`: canonical columns whose empty cells mean "no" in this file. */
export function factReaders(columns: Columns, emptyAsNo: ReadonlySet<string>): FactReaders {
  const no = <K extends keyof typeof EMPTY_AS_NO>(name: K): (typeof EMPTY_AS_NO)[K] | null => (emptyAsNo.has(name) ? EMPTY_AS_NO[name] : null);
  return {
    relation: factReader(columns.relation, { read: readRelation, otherwise: OTHER_RELATION }),
    occupation: factReader(columns.occupation, { read: readWord, whenEmpty: no("occupation") }),
    education: factReader(columns.education, { read: readWord }),
    school: factReader(columns.school, { read: readSchool, whenEmpty: no("school") }),
    pregnant: factReader(columns.pregnant, { read: readYesNo, whenEmpty: no("pregnant") }),
    disability: factReader(columns.disability, { read: readDisability, whenEmpty: no("disability") }),
    severeDisability: factReader(columns.severeDisability, { read: readYesNo, whenEmpty: no("severeDisability") }),
    chronicIllness: factReader(columns.chronicIllness, { read: readYesNo, whenEmpty: no("chronicIllness") }),
    housing: housingReaders(columns, no("toilet")),
    powerVa: factReader(columns.powerVa, { read: readPowerVa }),
    civilRegistryMatch: factReader(columns.civilRegistryMatch, { read: readWord }),
  };
}

function housingReaders(columns: Columns, noToilet: string | null): FactReaders["housing"] {
  const reader = (fact: HousingFact, whenEmpty: string | null = null): ReadFact<string> =>
    factReader(columns[fact], { read: readerOfHousing(fact), otherwise: otherOfHousing(fact), whenEmpty });
  return {
    floor: reader("floor"), wall: reader("wall"), roof: reader("roof"), water: reader("water"),
    toilet: reader("toilet", noToilet), light: reader("light"), tenure: reader("tenure"),
  };
}

export type KnownFacts = Pick<
  FamilyRow,
  "occupation" | "education" | "school" | "pregnant" | "disability" | "severeDisability" | "chronicIllness" | "housing" | "powerVa" | "civilRegistryMatch"
>;

/** The facts of one row but its relation, which other checks ask first. */
export function factsOfRow(cells: readonly CellValue[], facts: FactReaders, findings: RowFindings): KnownFacts {
  return {
    occupation: facts.occupation(cells, findings),
    education: facts.education(cells, findings),
    school: facts.school(cells, findings),
    pregnant: facts.pregnant(cells, findings),
    disability: facts.disability(cells, findings),
    severeDisability: facts.severeDisability(cells, findings),
    chronicIllness: facts.chronicIllness(cells, findings),
    housing: housingOfRow(cells, facts.housing, findings),
    powerVa: facts.powerVa(cells, findings),
    civilRegistryMatch: facts.civilRegistryMatch(cells, findings),
  };
}

function housingOfRow(cells: readonly CellValue[], read: FactReaders["housing"], findings: RowFindings): Record<HousingFact, string | null> {
  return {
    floor: read.floor(cells, findings),
    wall: read.wall(cells, findings),
    roof: read.roof(cells, findings),
    water: read.water(cells, findings),
    toilet: read.toilet(cells, findings),
    light: read.light(cells, findings),
    tenure: read.tenure(cells, findings),
  };
}
