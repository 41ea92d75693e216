import { findList } from "#lists/find-list";
import { listSaved } from "#lists/list-saved";
import { refilterList } from "#lists/refilter-list";
import { removeList, restoreList } from "#lists/remove-list";
import { renameList } from "#lists/rename-list";
import { saveList } from "#lists/save-list";
import { router } from "#platform/procedures";

export const listsRouter = router({ saved: listSaved, find: findList, save: saveList, rename: renameList, refilter: refilterList, remove: removeList, restore: restoreList });
