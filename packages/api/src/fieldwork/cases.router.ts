import { nameOnCase, unnameOnCase } from "#fieldwork/name-on-case";
import { noteCase } from "#fieldwork/note-case";
import { caseDetail, listCases } from "#fieldwork/read-cases";
import { router } from "#platform/procedures";

export const casesRouter = router({ list: listCases, detail: caseDetail, note: noteCase, name: nameOnCase, unname: unnameOnCase });
