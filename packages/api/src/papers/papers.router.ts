import { checkPaper, sendPaperBack } from "#papers/check-paper";
import { correctPaper } from "#papers/correct-paper";
import { listPapers, readPaper } from "#papers/read-papers";
import { savePaper } from "#papers/save-paper";
import { signPaper } from "#papers/sign-paper";
import { router } from "#platform/procedures";

export const papersRouter = router({ list: listPapers, read: readPaper, save: savePaper, check: checkPaper, sendBack: sendPaperBack, sign: signPaper, correct: correctPaper });
