import { finishPledge } from "#partners/finish-pledge";
import { gapsByArea } from "#partners/gaps-by-area";
import { matchPledge } from "#partners/match-pledge";
import { declinePledge, startPledge, stepPledgeBack, withdrawPledge } from "#partners/move-pledge";
import { overlapOfNeed } from "#partners/overlap";
import { listPledges, pledgeDetail } from "#partners/read-pledges";
import { submitPledge } from "#partners/submit-pledge";
import { router } from "#platform/procedures";

export const gapsRouter = router({ byArea: gapsByArea, overlap: overlapOfNeed });

export const pledgesRouter = router({
  list: listPledges, detail: pledgeDetail, submit: submitPledge, match: matchPledge, start: startPledge, finish: finishPledge,
  decline: declinePledge, withdraw: withdrawPledge, stepBack: stepPledgeBack,
});
