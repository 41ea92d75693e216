import { addOrganisation } from "#organisations/add-organisation";
import { addSeat } from "#organisations/add-seat";
import { classifyOrganisation } from "#organisations/classify-organisation";
import { endPerson, reopenPerson } from "#organisations/end-person";
import { endSeat, reopenSeat } from "#organisations/end-seat";
import { listDirectory } from "#organisations/list-directory";
import { organisationDetail } from "#organisations/organisation-detail";
import { renameOrganisation } from "#organisations/rename-organisation";
import { addPerson, changePerson } from "#organisations/save-person";
import { addTeamGroup, changeTeamGroup } from "#organisations/save-team-group";
import { takeBackOrganisation } from "#organisations/take-back-organisation";
import { router } from "#platform/procedures";

export const organisationsRouter = router({
  list: listDirectory, detail: organisationDetail, add: addOrganisation, rename: renameOrganisation, classify: classifyOrganisation, takeBack: takeBackOrganisation,
  addSeat, endSeat, reopenSeat, addPerson, changePerson, endPerson, reopenPerson, addTeamGroup, changeTeamGroup,
});
