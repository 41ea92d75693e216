import type { AreaCells, MixCell, ProgrammeCell, SnapshotProgramme } from "#cells";

export function aProgramme(overrides: Partial<SnapshotProgramme> & Pick<SnapshotProgramme, "code">): SnapshotProgramme {
  return {
    name: overrides.code, owner: "DINSOS", unit: "FAMILY", side: "LIVELIHOOD", inPackage: false, quota: null, highestDecile: 4, relations: [],
    ...overrides,
  };
}

export function aProgrammeCell(overrides: Partial<ProgrammeCell> & Pick<ProgrammeCell, "families">): ProgrammeCell {
  return { programme: "PKH", decile: 1, eligibility: "yes", receives: false, ...overrides };
}

export function aMixCell(overrides: Partial<MixCell> & Pick<MixCell, "families">): MixCell {
  return { decile: 1, workingAge: "yes", programmes: [], ...overrides };
}

export const NO_CELLS: AreaCells = { programmes: [], unlisted: [], mixes: [], packages: [] };
